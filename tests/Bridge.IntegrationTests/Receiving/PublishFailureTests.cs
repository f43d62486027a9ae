using System.Net;
using System.Text;
using Bridge.IntegrationTests.Hosts;
using Bridge.Receiver;
using Bridge.Webhooks;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>What is not surely kept is answered 503, and comes again under the same ids.</summary>
public sealed class PublishFailureTests
{
    private const string Batch =
        """
        [{"eventId":1,"subscriptionId":7,"occurredAt":1767225600000},{"eventId":2,"subscriptionId":7,"occurredAt":1767225600000},{"eventId":3,"subscriptionId":7,"occurredAt":1767225600000}]
        """;

    [Fact]
    public async Task A_batch_of_which_one_message_fails_is_answered_503_and_comes_again_under_the_same_ids()
    {
        await using var receiver = await StartAsync(TimeProvider.System);
        var publishes = Observe(receiver);

        publishes.Fails = 1;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(receiver));
        var first = publishes.Take();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver));

        Assert.Equal(3, first.Distinct().Count());
        Assert.Equal(first.Order(), publishes.Take().Order());
    }

    [Fact]
    public async Task A_confirmation_that_does_not_come_in_time_is_none()
    {
        var clock = new DeadlineClock();
        await using var receiver = await StartAsync(clock);
        using var measured = new Measurements(receiver.Services);
        var publishes = Observe(receiver);

        publishes.Hangs = 1;
        var answer = PostAsync(receiver);
        await publishes.Hung;
        clock.Pass(Limits.Publish);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await answer);
        Assert.Equal(1, measured.Times("bridge.answer.duration", "status=503"));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver));
    }

    private static Task<ReceiverHost> StartAsync(TimeProvider time) => ReceiverHost.StartAsync(broker: null, prepare: bridge =>
    {
        bridge.Services.AddSingleton(time);
        bridge.Configuration["Sources:hubspot-v1:Provider"] = "hubspot-v1";
        bridge.Configuration["Sources:hubspot-v1:Secrets:0"] = ReceiverHost.Secret;
    });

    private static Publishes Observe(ReceiverHost receiver)
    {
        var publishes = new Publishes();
        receiver.Services.GetRequiredService<IBus>().ConnectPublishObserver(publishes);
        return publishes;
    }

    private static async Task<HttpStatusCode> PostAsync(ReceiverHost receiver)
    {
        using var request = SignedWebhook.Of("hubspot-v1", Encoding.ASCII.GetBytes(Batch), new WebhookHeaders { { "Content-Type", "application/json" } });
        using var answer = await receiver.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
