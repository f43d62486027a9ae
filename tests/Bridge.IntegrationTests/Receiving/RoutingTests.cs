using System.Net;
using System.Text;
using System.Text.Json;
using Bridge.Contracts;
using Bridge.IntegrationTests.Servers;
using Bridge.Receiver.Publishing;
using Bridge.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>200 means that the message lies in a queue.</summary>
[Collection(ServersCollection.Name)]
public sealed class RoutingTests(TestServers servers)
{
    private static readonly WebhookHeaders Json = new() { { "Content-Type", "application/json" } };

    [Fact]
    public async Task What_has_no_typed_message_lies_in_unhandled_with_its_bytes_and_its_reason()
    {
        var broker = await servers.NewVirtualHostAsync();
        await using var receiver = await ReceiverHost.StartAsync(broker);
        var body = """{"id":"evt_1","type":"radar.early_fraud_warning.created","created":1700000000,"data":{"object":{}}}"""u8.ToArray();

        using var answer = await receiver.Http.SendAsync(SignedWebhook.Of("stripe", body, Json));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var message = await UnhandledAsync(broker);
        Assert.Equal(WebhookReceivedReason.NoTypedMessage, message.RootElement.GetProperty("message").GetProperty("reason").GetString());
        Assert.Equal(body, message.RootElement.GetProperty("message").GetProperty("body").GetBytesFromBase64());
    }

    [Fact]
    public async Task What_cannot_be_read_lies_in_unhandled()
    {
        var broker = await servers.NewVirtualHostAsync();
        await using var receiver = await ReceiverHost.StartAsync(broker);

        using var answer = await receiver.Http.SendAsync(SignedWebhook.Of("github", "\0"u8.ToArray(), new WebhookHeaders(Json) { { "X-GitHub-Event", "push" } }));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var message = await UnhandledAsync(broker);
        Assert.Equal(WebhookReceivedReason.Unreadable, message.RootElement.GetProperty("message").GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("a.#.*", "a.#.*")]
    [InlineData("a\\r\\nX-Injected: b", "unknown")]
    [InlineData("a\\u0000b", "unknown")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345", "unknown")]
    public async Task Neither_the_kind_of_an_event_nor_a_header_of_its_request_routes_or_travels(string sent, string told)
    {
        var broker = await servers.NewVirtualHostAsync();
        await using var receiver = await ReceiverHost.StartAsync(broker);
        var body = Encoding.ASCII.GetBytes($$$"""{"event":{"id":"01","event_type":"{{{sent}}}"}}""");
        using var request = SignedWebhook.Of("pagerduty", body, Json);
        string[] hushed = ["Bearer hush-1", "session=hush-2", "hush-3"];
        foreach (var (name, value) in new[] { "Authorization", "Cookie", "X-Gitlab-Token" }.Zip(hushed))
        {
            request.Headers.Add(name, value);
        }

        using var answer = await receiver.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var message = await RawAsync(broker);
        using var read = JsonDocument.Parse(message.Body);
        Assert.Equal(told, read.RootElement.GetProperty("message").GetProperty("webhook").GetProperty("eventType").GetString());
        Assert.Empty(message.RoutingKey);
        var travelled = string.Join('\n', message.BasicProperties.Headers!.Select(header => $"{header.Key}: {Text(header.Value)}").Append(Encoding.UTF8.GetString(message.Body.Span)));
        Assert.All([.. hushed, .. request.Headers.GetValues("X-PagerDuty-Signature")], value => Assert.DoesNotContain(value, travelled, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_typed_message_that_nobody_consumes_lies_in_unhandled()
    {
        var broker = await servers.NewVirtualHostAsync();
        await using var receiver = await ReceiverHost.StartAsync(broker, replace: services => services.AddSingleton(new ConsumedMessages([])));

        using var answer = await receiver.Http.SendAsync(SignedWebhook.Of("stripe", "payment_intent.succeeded"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var message = await UnhandledAsync(broker);
        Assert.Equal(WebhookReceivedReason.NoConsumer, message.RootElement.GetProperty("message").GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_message_whose_consumer_has_no_queue_is_not_answered_200()
    {
        await using var receiver = await ReceiverHost.StartAsync(await servers.NewVirtualHostAsync());

        using var answer = await receiver.Http.SendAsync(SignedWebhook.Of("stripe", "payment_intent.succeeded"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task Without_a_broker_the_receiver_starts_and_answers_503()
    {
        await using var receiver = await ReceiverHost.StartAsync(new Uri("amqp://nobody:nothing@127.0.0.1:1/"), waits: false);

        using var answer = await receiver.Http.SendAsync(SignedWebhook.Of("stripe", "payment_intent.succeeded"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    private static async Task<JsonDocument> UnhandledAsync(Uri broker) => JsonDocument.Parse((await RawAsync(broker)).Body);

    private static async Task<BasicGetResult> RawAsync(Uri broker)
    {
        await using var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        return Assert.IsType<BasicGetResult>(await channel.BasicGetAsync("unhandled", autoAck: true));
    }

    private static string? Text(object? header) => header is byte[] bytes ? Encoding.UTF8.GetString(bytes) : header?.ToString();
}
