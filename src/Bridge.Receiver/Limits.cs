using Bridge.Receiver.Reading;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Bridge.Receiver;

/// <summary>What a connection may cost before anything in it is believed.</summary>
internal static class Limits
{
    /// <summary>How long a body may take.</summary>
    internal static readonly TimeSpan Body = TimeSpan.FromSeconds(5);

    /// <summary>How long the answer may take from the last byte of the body.</summary>
    internal static readonly TimeSpan Answer = TimeSpan.FromSeconds(2);

    /// <summary>When whatever still hangs is given up, from the last byte of the body, so that the answer is written in time.</summary>
    internal static readonly TimeSpan Stop = Answer - TimeSpan.FromMilliseconds(100);

    /// <summary>How long the broker may take to confirm.</summary>
    internal static readonly TimeSpan Publish = TimeSpan.FromMilliseconds(700);

    /// <summary>How long the spool may take: with the broker's time it leaves half of the time for the answer.</summary>
    internal static readonly TimeSpan Spool = TimeSpan.FromMilliseconds(500);

    /// <summary>Publishes that may wait for their confirmation at once: the channel itself knows no limit.</summary>
    internal const int InFlight = 1024;

    /// <summary>Connections at once.</summary>
    internal const int Connections = 10_000;

    /// <summary>Bytes of a body that a connection may hold before the endpoint reads them, beside what the body may have in the end.</summary>
    internal const int ConnectionBuffer = 64 * 1024;

    /// <summary>A switch of Kestrel: a line of a head ends in both signs of a line break, so that no proxy sees other lines than we do.</summary>
    internal const string WholeLineBreaks = "Microsoft.AspNetCore.Server.Kestrel.DisableHttp1LineFeedTerminators";

    /// <summary>Kestrel's defaults suit browsers; a provider sends few headers, at once.</summary>
    internal static void Configure(KestrelServerOptions kestrel)
    {
        kestrel.RequestHeaderEncodingSelector = StrictLength.Select;
        var limits = kestrel.Limits;
        limits.MaxRequestHeaderCount = 64;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestLineSize = 2 * 1024;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
        limits.MaxConcurrentConnections = Connections;
        limits.MaxRequestBufferSize = ConnectionBuffer;
        limits.Http2.MaxStreamsPerConnection = 32;
        limits.Http2.InitialConnectionWindowSize = ConnectionBuffer;
        limits.Http2.InitialStreamWindowSize = ConnectionBuffer;
    }
}
