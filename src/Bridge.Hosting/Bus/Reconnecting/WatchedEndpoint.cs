using MassTransit;
using MassTransit.RabbitMqTransport;

namespace Bridge.Hosting.Bus.Reconnecting;

/// <summary>An endpoint of the process: whether it consumes, and since when it has not.</summary>
internal sealed class WatchedEndpoint(string queue)
{
    private volatile IReceiveEndpoint? _endpoint;
    private volatile bool _isStopped;
    private ChannelContext? _channel;
    private long? _idleSince;

    internal string Queue { get; } = queue;

    /// <summary>The endpoint; null before MassTransit has told of it.</summary>
    internal IReceiveEndpoint? Endpoint => _endpoint;

    /// <summary>False as well where nobody told the endpoint that its connection has ended.</summary>
    private bool Consumes => Volatile.Read(ref _channel) is { ConnectionContext.Connection.IsOpen: true };

    /// <summary>It runs, or tries to.</summary>
    internal void Runs(IReceiveEndpoint endpoint) => (_endpoint, _isStopped) = (endpoint, false);

    /// <summary>It failed: whether it is meant to run stays as it was.</summary>
    internal void Failed(IReceiveEndpoint endpoint) => _endpoint = endpoint;

    /// <summary>It is stopped on purpose.</summary>
    internal void Stops() => _isStopped = true;

    /// <summary>It consumes from this channel.</summary>
    internal void Begin(ChannelContext channel) => Volatile.Write(ref _channel, channel);

    /// <summary>It consumes from this channel no longer.</summary>
    internal void End(ChannelContext channel) => Interlocked.CompareExchange(ref _channel, null, channel);

    /// <summary>How long it has not consumed by now; zero where it does, or is stopped on purpose. For one caller.</summary>
    internal TimeSpan IdleTime(TimeProvider time)
    {
        if (Consumes || _isStopped || _endpoint is null)
        {
            _idleSince = null;
            return TimeSpan.Zero;
        }

        return time.GetElapsedTime(_idleSince ??= time.GetTimestamp());
    }

    /// <summary>Begins to count anew. For the same caller.</summary>
    internal void Excuse() => _idleSince = null;
}
