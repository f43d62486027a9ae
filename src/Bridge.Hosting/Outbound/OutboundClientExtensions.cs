using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Hosting.Outbound;

/// <summary>Gives a class an HTTP client that an outside system cannot lead astray or keep waiting.</summary>
public static class OutboundClientExtensions
{
    /// <summary>Adds a typed client: no redirect followed, no cookie kept, answers bounded in size and time, nothing logged.</summary>
    /// <remarks>The framework's own log lines quote the URL, and the URL of a Slack webhook is its secret.</remarks>
    public static IHttpClientBuilder AddOutboundClient<TClient, TImplementation>(this BridgeBuilder bridge)
        where TClient : class
        where TImplementation : class, TClient =>
        bridge.Services.AddHttpClient<TClient, TImplementation>(Bound)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(Handler);

    /// <summary>Bounds the size and the time of an answer.</summary>
    internal static void Bound(HttpClient http)
    {
        http.Timeout = OutboundLimits.Timeout;
        http.MaxResponseContentBufferSize = OutboundLimits.AnswerSize;
    }

    /// <summary>A connection pool that follows no redirect.</summary>
    internal static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = OutboundLimits.Timeout / 2,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
