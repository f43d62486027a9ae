using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bridge.Receiver.Access;

/// <summary>Decides by the connection alone, before anything of a request is read, whether it may come in.</summary>
internal sealed partial class AccessCheck(TransportRule transport, FailureThrottle throttle, ILogger<AccessCheck> logger)
{
    private int _isCureTold;

    /// <returns>Null where it may.</returns>
    internal Answer? Refuse(HttpContext http, Source source)
    {
        if (!transport.Allows(http))
        {
            TellCureOnce();
            return Answer.PlainHttp;
        }

        var address = http.Connection.RemoteIpAddress;
        return source.Addresses.Allows(address) ? throttle.Refuse(source, address) : Answer.AddressNotAllowed;
    }

    private void TellCureOnce()
    {
        if (Interlocked.Exchange(ref _isCureTold, 1) == 0)
        {
            Log.PlainHttp(logger);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A webhook came over plain HTTP: write the proxy that ends TLS to Receiver:TrustedProxies:0 and let it send X-Forwarded-Proto, or serve https, or, in a network that nobody else can listen on, set Receiver:AllowHttp to true")]
        internal static partial void PlainHttp(ILogger logger);
    }
}
