using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Bridge.IntegrationTests.Servers;

/// <summary>Tells the broker of the tests, by its management API, what AMQP has no words for.</summary>
internal sealed class BrokerManagement : IDisposable
{
    private readonly HttpClient _http;

    /// <param name="address">The address of the UI, with user and password.</param>
    internal BrokerManagement(Uri address)
    {
        User = Uri.UnescapeDataString(address.UserInfo.Split(':')[0]);
        _http = new HttpClient { BaseAddress = new UriBuilder(address) { UserName = "", Password = "", Path = "/api/" }.Uri };
        _http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(address.UserInfo))));
    }

    /// <summary>The user that the address names.</summary>
    internal string User { get; }

    /// <param name="path">Behind <c>/api/</c>.</param>
    /// <param name="body">Written as JSON.</param>
    internal async Task PutAsync(string path, object body)
    {
        using var answer = await _http.PutAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    internal async Task DeleteAsync(string path)
    {
        using var answer = await _http.DeleteAsync(path);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Lets a user do everything in a virtual host.</summary>
    internal Task PermitAsync(string virtualHost, string user) => PutAsync($"permissions/{virtualHost}/{user}", new { configure = ".*", write = ".*", read = ".*" });

    public void Dispose() => _http.Dispose();
}
