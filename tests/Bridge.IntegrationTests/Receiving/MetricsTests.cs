using Bridge.IntegrationTests.Hosts;

namespace Bridge.IntegrationTests.Receiving;

public sealed class MetricsTests
{
    [Fact]
    public async Task What_is_received_refused_published_and_answered_is_measured()
    {
        await using var receiver = await ReceiverHost.StartAsync(broker: null);
        using var measured = new Measurements(receiver.Services);

        await SendAsync(receiver, SignedWebhook.Of("stripe", "payment_intent.succeeded"));
        await SendAsync(receiver, SignedWebhook.Of("github", "ping"));
        await SendAsync(receiver, SignedWebhook.Of("stripe", "payment_intent.succeeded", secret: "another-secret"));
        await SendAsync(receiver, new HttpRequestMessage(HttpMethod.Post, "/webhooks/<script>"));

        Assert.Equal(1, measured.Times("bridge.webhooks.received", "source=stripe,ignored=False"));
        Assert.Equal(1, measured.Times("bridge.webhooks.received", "source=github,ignored=True"));
        Assert.Equal(1, measured.Times("bridge.messages.published", "message=PaymentSucceeded"));
        Assert.Equal(1, measured.Times("bridge.webhooks.refused", "source=stripe,reason=wrong-signature"));
        Assert.Equal(1, measured.Times("bridge.webhooks.refused", "source=,reason=unknown-source"));
        Assert.Equal(2, measured.Times("bridge.answer.duration", "status=200"));
        Assert.Equal(1, measured.Times("bridge.answer.duration", "status=401"));
    }

    private static async Task SendAsync(ReceiverHost receiver, HttpRequestMessage request)
    {
        using var _ = await receiver.Http.SendAsync(request);
    }
}
