using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Bridge.LocalServices.RabbitMq;

/// <summary>A client for the few parts in use of the management API, the same for a private, a containerised and a given broker.</summary>
internal sealed class RabbitMqManagement : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _user;

    /// <param name="address">The address of the UI, with user and password.</param>
    public RabbitMqManagement(Uri address)
    {
        var credentials = address.UserInfo.Split(':').Select(Uri.UnescapeDataString).ToArray();
        _user = credentials[0];
        _http = new HttpClient { BaseAddress = new UriBuilder(address) { UserName = "", Password = "", Path = "/api/" }.Uri };
        _http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join(':', credentials))));
    }

    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.GetAsync("whoami", cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Makes a virtual host unless there is one of that name, and gives the user all rights in it.</summary>
    public async Task CreateVirtualHostAsync(string name, CancellationToken cancellationToken)
    {
        var escaped = Uri.EscapeDataString(name);
        await PutAsync($"vhosts/{escaped}", new { }, cancellationToken);
        await PutAsync($"permissions/{escaped}/{Uri.EscapeDataString(_user)}", new { configure = ".*", write = ".*", read = ".*" }, cancellationToken);
    }

    public async Task DeleteVirtualHostAsync(string name, CancellationToken cancellationToken)
    {
        using var response = await _http.DeleteAsync($"vhosts/{Uri.EscapeDataString(name)}", cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public void Dispose() => _http.Dispose();

    private async Task PutAsync<T>(string path, T body, CancellationToken cancellationToken)
    {
        using var response = await _http.PutAsJsonAsync(path, body, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
