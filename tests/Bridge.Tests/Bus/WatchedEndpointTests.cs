using Bridge.Hosting.Bus.Reconnecting;
using Bridge.Tests.Workflows;
using MassTransit;
using MassTransit.RabbitMqTransport;
using RabbitMQ.Client;

namespace Bridge.Tests.Bus;

public sealed class WatchedEndpointTests
{
    private readonly SetClock _clock = new();
    private readonly WatchedEndpoint _endpoint = new("crm-sync");
    private readonly ChannelContext _channel;
    private bool _isConnected = true;

    public WatchedEndpointTests()
    {
        var connection = Faked.Of<IConnection>((nameof(IConnection.IsOpen), () => _isConnected));
        var context = Faked.Of<ConnectionContext>((nameof(ConnectionContext.Connection), () => connection));
        _channel = Faked.Of<ChannelContext>((nameof(ChannelContext.ConnectionContext), () => context));
        _endpoint.Runs(Faked.Of<IReceiveEndpoint>());
    }

    [Fact]
    public void One_that_consumes_is_not_idle()
    {
        _endpoint.Begin(_channel);

        Assert.Equal(TimeSpan.Zero, IdleAfter(60));
    }

    [Fact]
    public void One_without_a_channel_is_idle_from_when_it_was_looked_at_first()
    {
        _endpoint.Begin(_channel);
        _endpoint.End(_channel);

        Assert.Equal(TimeSpan.FromSeconds(60), IdleAfter(60));
    }

    [Fact]
    public void One_that_nobody_told_of_the_end_of_its_connection_is_idle()
    {
        _endpoint.Begin(_channel);
        _isConnected = false;

        Assert.Equal(TimeSpan.FromSeconds(60), IdleAfter(60));
    }

    [Fact]
    public void One_that_begins_on_a_new_channel_before_it_left_the_old_one_is_not_idle()
    {
        _endpoint.Begin(Faked.Of<ChannelContext>());
        _endpoint.Begin(_channel);
        _endpoint.End(Faked.Of<ChannelContext>());

        Assert.Equal(TimeSpan.Zero, IdleAfter(60));
    }

    [Fact]
    public void One_that_is_stopped_on_purpose_is_not_idle_until_it_runs_again()
    {
        _endpoint.Stops();
        Assert.Equal(TimeSpan.Zero, IdleAfter(60));

        _endpoint.Runs(_endpoint.Endpoint!);
        Assert.Equal(TimeSpan.FromSeconds(60), IdleAfter(60));
    }

    [Fact]
    public void Excused_it_is_idle_from_then_on_alone()
    {
        IdleAfter(60);
        _endpoint.Excuse();

        Assert.Equal(TimeSpan.FromSeconds(30), IdleAfter(30));
    }

    private TimeSpan IdleAfter(int seconds)
    {
        _endpoint.IdleTime(_clock);
        _clock.Now += TimeSpan.FromSeconds(seconds);
        return _endpoint.IdleTime(_clock);
    }
}
