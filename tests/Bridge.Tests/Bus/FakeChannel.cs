using System.Reflection;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Bridge.Tests.Bus;

/// <summary>A channel of which only the end can be told.</summary>
public class FakeChannel : DispatchProxy
{
    private AsyncEventHandler<ShutdownEventArgs>? _ended;

    public static IChannel Create() => Create<IChannel, FakeChannel>();

    public static Task EndAsync(IChannel channel)
    {
        var reason = new ShutdownEventArgs(ShutdownInitiator.Peer, 320, "CONNECTION_FORCED");
        return ((FakeChannel)(object)channel)._ended!.Invoke(channel, reason);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod?.Name is not "add_ChannelShutdownAsync")
        {
            throw new NotSupportedException(targetMethod?.Name);
        }

        _ended += (AsyncEventHandler<ShutdownEventArgs>)args![0]!;
        return null;
    }
}
