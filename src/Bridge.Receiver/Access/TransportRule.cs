using System.Net;
using Bridge.Receiver.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bridge.Receiver.Access;

/// <summary>A webhook comes over TLS: over plain HTTP a secret token could be read on its way, and a signed body too.</summary>
/// <remarks>TLS may end at a proxy that is trusted and says <c>X-Forwarded-Proto: https</c>. Plain HTTP never leaves the machine otherwise.</remarks>
internal sealed class TransportRule(IOptions<ReceiverOptions> options, IHostEnvironment environment)
{
    private static readonly string[] Forwarded =
    [
        "Forwarded",
        ForwardedHeadersDefaults.XForwardedForHeaderName,
        ForwardedHeadersDefaults.XForwardedProtoHeaderName,
        ForwardedHeadersDefaults.XOriginalForHeaderName,
        ForwardedHeadersDefaults.XOriginalProtoHeaderName,
    ];

    internal bool Allows(HttpContext http) =>
        http.Request.IsHttps || options.Value.AllowHttp || environment.IsDevelopment() || IsOfThisMachine(http);

    /// <summary>True where the sender itself runs here: not where a proxy on this machine passes on what it got from elsewhere.</summary>
    internal static bool IsOfThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(Networks.Plain(address)) && !Forwarded.Any(http.Request.Headers.ContainsKey);
}
