using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Bridge.LocalServices.RabbitMq;

/// <summary>A client for the few parts in use of the management API, the same for a private, a containerised and a given broker.</summary>
internal sealed class RabbitMqManagement : IDisposable
{
    private readonly HttpClient _http;

    /// <param name="address">The address of the UI, with user and password.</param>
    public RabbitMqManagement(Uri address)
    {
        var credentials = address.UserInfo.Split(':').Select(Uri.UnescapeDataString).ToArray();
        User = credentials[0];
        _http = new HttpClient { BaseAddress = new UriBuilder(address) { UserName = "", Password = "", Path = "/api/" }.Uri };
        _http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join(':', credentials))));
    }

    /// <summary>The user that the address names.</summary>
    public string User { get; }

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
        await PutAsync($"vhosts/{Uri.EscapeDataString(name)}", new { }, cancellationToken);
        await PermitAsync(name, User, cancellationToken);
    }

    public Task DeleteVirtualHostAsync(string name, CancellationToken cancellationToken) => DeleteAsync($"vhosts/{Uri.EscapeDataString(name)}", cancellationToken);

    /// <summary>Lets a user do everything in a virtual host.</summary>
    public Task PermitAsync(string virtualHost, string user, CancellationToken cancellationToken) => PutAsync(
        $"permissions/{Uri.EscapeDataString(virtualHost)}/{Uri.EscapeDataString(user)}", new { configure = ".*", write = ".*", read = ".*" }, cancellationToken);

    /// <param name="path">Behind <c>/api/</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await _http.DeleteAsync(path, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <param name="path">Behind <c>/api/</c>.</param>
    /// <param name="body">Written as JSON.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task PutAsync<T>(string path, T body, CancellationToken cancellationToken)
    {
        using var response = await _http.PutAsJsonAsync(path, body, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public void Dispose() => _http.Dispose();
}
