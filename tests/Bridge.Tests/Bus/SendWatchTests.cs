using Bridge.Hosting.Bus.Reconnecting;
using Bridge.Tests.Workflows;
using MassTransit;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Bridge.Tests.Bus;

public sealed class SendWatchTests
{
    private readonly SetClock _clock = new();
    private readonly SendWatch _sends;

    public SendWatchTests() => _sends = new SendWatch(_clock);

    [Fact]
    public async Task Silence_is_counted_from_the_first_message_that_nobody_answered()
    {
        await _sends.PreSend<object>(null!);
        Wait(4);
        await _sends.PreSend<object>(null!);
        await _sends.SendFault<object>(null!, new OperationCanceledException());
        Wait(6);

        Assert.Equal(TimeSpan.FromSeconds(10), _sends.Silence);
    }

    [Fact]
    public void Without_a_message_there_is_no_silence()
    {
        Wait(60);

        Assert.Equal(TimeSpan.Zero, _sends.Silence);
    }

    [Fact]
    public async Task A_confirmation_ends_it()
    {
        await _sends.PrePublish<object>(null!);
        Wait(9);
        await _sends.PostPublish<object>(null!);
        Wait(9);

        Assert.Equal(TimeSpan.Zero, _sends.Silence);
    }

    public static TheoryData<Exception> Answers =>
    [
        new MessageReturnedException("nobody is bound", new InvalidOperationException()),
        new AlreadyClosedException(new ShutdownEventArgs(ShutdownInitiator.Peer, 320, "CONNECTION_FORCED")),
    ];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_message_that_comes_back_or_a_connection_that_is_lost_ends_it(Exception answer)
    {
        await _sends.PreSend<object>(null!);
        Wait(9);
        await _sends.SendFault<object>(null!, answer);
        Wait(9);

        Assert.Equal(TimeSpan.Zero, _sends.Silence);
    }

    private void Wait(int seconds) => _clock.Now = _clock.Now.AddSeconds(seconds);
}
