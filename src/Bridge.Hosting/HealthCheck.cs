using Microsoft.AspNetCore.Hosting;

namespace Bridge.Hosting;

/// <summary>Asks a running service whether it is ready, for container images that hold no other HTTP client.</summary>
internal static class HealthCheck
{
    internal static async Task<int> RunAsync(BridgeBuilder bridge)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
        try
        {
            using var answer = await http.GetAsync(new Uri(Local(bridge), HealthEndpoints.Ready));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return 1;
        }
    }

    private static Uri Local(BridgeBuilder bridge)
    {
        if (bridge.Configuration["http_ports"] is { } ports)
        {
            return new Uri($"http://127.0.0.1:{ports.Split(';')[0]}");
        }

        var url = bridge.Configuration[WebHostDefaults.ServerUrlsKey]!.Split(';')[0];
        return new Uri(url.Replace("//+", "//127.0.0.1", StringComparison.Ordinal).Replace("//*", "//127.0.0.1", StringComparison.Ordinal).Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal));
    }
}
