using System.Text;
using Bridge.Hosting.Bus.Reconnecting;
using RabbitMQ.Client;

namespace Bridge.Tests.Bus;

public sealed class ReleasingConsumerTests
{
    private readonly IChannel _channel = FakeChannel.Create();
    private readonly BusyConsumer _busy;
    private readonly ReleasingConsumer _consumer;

    public ReleasingConsumerTests()
    {
        _busy = new BusyConsumer(_channel);
        _consumer = new ReleasingConsumer(_channel, _busy);
    }

    [Fact]
    public async Task A_delivery_holds_the_channel_until_it_ends()
    {
        var delivery = DeliverAsync("one");
        Assert.False(delivery.IsCompleted);

        _busy.End();

        await delivery;
    }

    [Fact]
    public async Task A_channel_that_ends_waits_for_no_delivery_and_the_delivery_keeps_its_body()
    {
        var memory = Encoding.UTF8.GetBytes("one");
        var delivery = DeliverAsync(memory);

        await FakeChannel.EndAsync(_channel);
        await delivery;
        Array.Clear(memory);

        Assert.Equal("one", Encoding.UTF8.GetString(_busy.Body.Span));
        Assert.False(_busy.IsDone);
    }

    private Task DeliverAsync(string body) => DeliverAsync(Encoding.UTF8.GetBytes(body));

    private Task DeliverAsync(byte[] body) => _consumer.HandleBasicDeliverAsync("tag", 1, redelivered: false, "exchange", "", new BasicProperties(), body);

    private sealed class BusyConsumer(IChannel channel) : AsyncDefaultBasicConsumer(channel)
    {
        private readonly TaskCompletionSource _done = new();

        public ReadOnlyMemory<byte> Body { get; private set; }

        public bool IsDone => _done.Task.IsCompleted;

        public void End() => _done.SetResult();

        public override Task HandleBasicDeliverAsync(
            string consumerTag,
            ulong deliveryTag,
            bool redelivered,
            string exchange,
            string routingKey,
            IReadOnlyBasicProperties properties,
            ReadOnlyMemory<byte> body,
            CancellationToken cancellationToken = default)
        {
            Body = body;
            return _done.Task;
        }
    }
}
