using System.Text.Json.Nodes;
using Bridge.Contracts;
using Bridge.Contracts.Payments;
using Bridge.Webhooks;
using Bridge.Webhooks.Samples;

namespace Bridge.Tests.Webhooks;

/// <summary>An event is the same message whether its attributes stand in the body, in an array or in headers.</summary>
public sealed class CloudEventsTests
{
    private const string Structured = "application/cloudevents+json";
    private const string Batched = "application/cloudevents-batch+json";
    private const string Data = """{"order":1001,"payment":"tx_9","amount":4990,"currency":"eur"}""";
    private const string Event = $$"""{"specversion":"1.0","id":"e 1","source":"/shop","type":"order.paid","time":"2026-01-01T12:59:00+01:00","datacontenttype":"application/json","subject":"café","data":{{Data}}}""";

    private static readonly (string, string)[] Headers =
    [
        ("Content-Type", "application/json"), ("ce-specversion", "1.0"), ("CE-Id", "e%201"), ("ce-source", "/shop"), ("ce-type", "order.paid"),
        ("ce-time", "2026-01-01T12:59:00+01:00"), ("ce-subject", "caf%c3%a9"),
    ];

    [Fact]
    public void An_event_is_the_same_message_in_each_mode()
    {
        var structured = Play.Assume("cloudevents", Event, ("Content-Type", $"{Structured}; charset=utf-8"));
        var binary = Play.Assume("cloudevents", Data, Headers);
        var batch = Play.Assume("cloudevents", $"[{Event}]", ("Content-Type", Batched));

        var expected = Play.Single<WebhookReceived>(structured);
        Assert.Equal(("/shop e 1", "order.paid", Play.Now.AddMinutes(-1)), (expected.Webhook.EventId, expected.Webhook.EventType, expected.Webhook.OccurredAt));
        Assert.All(new[] { binary, batch }, other =>
        {
            var message = Play.Single<WebhookReceived>(other);
            Assert.Equal(structured.Messages[0].MessageId, other.Messages[0].MessageId);
            Assert.Equal(expected.Webhook with { BodyHash = message.Webhook.BodyHash }, message.Webhook);
            Assert.Equal((expected.Reason, "no-typed-message"), (message.Reason, expected.Reason));
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected.Body.Span), JsonNode.Parse(message.Body.Span)), Play.Text(message.Body));
        });
        Assert.Equal(Structured, Play.Single<WebhookReceived>(binary).ContentType);
    }

    [Fact]
    public void Every_sample_is_the_same_message()
    {
        var samples = SampleCatalog.All.Where(sample => sample.Provider == "cloudevents").Select(sample => Play.Translate(sample).Messages.Single()).ToArray();

        Assert.Equal(3, samples.Length);
        Assert.Single(samples.Select(sample => sample.MessageId).Distinct());
    }

    [Fact]
    public void One_map_makes_the_same_typed_message_of_both()
    {
        var source = WebhookSource.Create("shop", OwnSource.Known(
            ("Provider", "cloudevents"), ("Map:0:Type", "order.paid"), ("Map:0:Message", "PaymentSucceeded"), ("Map:0:Fields:OrderId", "/data/order"),
            ("Map:0:Fields:PaymentId", "/data/payment"), ("Map:0:Fields:Amount:MinorUnits", "/data/amount"), ("Map:0:Fields:Amount:Currency", "/data/currency")));
        var structured = Play.Single<PaymentSucceeded>(source.Translate(source.AssumeVerified(Play.Request(Event, ("Content-Type", Structured)))));
        var binary = Play.Single<PaymentSucceeded>(source.Translate(source.AssumeVerified(Play.Request(Data, Headers))));

        Assert.Equal(structured, binary with { Webhook = structured.Webhook });
        Assert.Equal("1001", binary.OrderId);
    }

    [Fact]
    public void Events_are_told_apart_by_source_and_id_together()
    {
        static Guid Id(string source, string id)
            => Play.Assume("cloudevents", $$"""{"specversion":"1.0","id":"{{id}}","source":"{{source}}","type":"t"}""", ("Content-Type", Structured)).Messages.Single().MessageId;

        Assert.Equal(Id("/a", "1"), Id("/a", "1"));
        Assert.NotEqual(Id("/a", "1"), Id("/b", "1"));
        Assert.NotEqual(Id("/a", "1"), Id("/a", "2"));
        Assert.NotEqual(Id("/a b", "c"), Id("/a", "b c"));
    }

    [Fact]
    public void Each_event_of_a_batch_is_a_message()
    {
        var messages = Play.Assume("cloudevents", $$"""[{{Event}}, {"specversion":"1.0"}, 7]""", ("Content-Type", Batched)).Messages;

        Assert.Equal(["no-typed-message", "unreadable", "unreadable"], messages.Select(message => ((WebhookReceived)message.Message).Reason));
        Assert.Equal(3, messages.Select(message => message.MessageId).Distinct().Count());
        Assert.Empty(Play.Assume("cloudevents", "[]", ("Content-Type", Batched)).Messages);
        Assert.Equal("unreadable", Play.KeptBecause(Play.Assume("cloudevents", "{}", ("Content-Type", Batched))));
    }

    [Theory]
    [InlineData("""{"specversion":"0.3","id":"1","source":"/a","type":"t"}""")]
    [InlineData("""{"specversion":"1.0","source":"/a","type":"t"}""")]
    [InlineData("""{"specversion":"1.0","id":"1","source":"","type":"t"}""")]
    [InlineData("""{"specversion":"1.0","id":"1","source":"/a","type":null}""")]
    [InlineData("""{"specversion":"1.0","id":"1","source":"/a","type":"t","id":"2"}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public void What_is_no_event_is_kept_as_it_came(string body)
    {
        var received = Play.Single<WebhookReceived>(Play.Assume("cloudevents", body, ("Content-Type", Structured)));

        Assert.Equal(("unreadable", body), (received.Reason, Play.Text(received.Body)));
    }

    [Theory]
    [InlineData("ce-type", "%zz")]
    [InlineData("ce-type", "%c0%a0")]
    [InlineData("ce-type", "caf\u00e9")]
    [InlineData("ce-type", "\"open")]
    [InlineData("ce-type", "order.paid")]
    [InlineData("ce-data", "1")]
    [InlineData("ce-datacontenttype", "text/plain")]
    public void A_header_that_is_no_attribute_or_is_there_twice_makes_it_unreadable(string name, string value)
        => Assert.Equal("unreadable", Play.KeptBecause(Play.Assume("cloudevents", Data, [.. Headers, (name, value)])));

    [Fact]
    public void Data_that_is_announced_as_JSON_and_is_none_is_kept_as_it_came()
    {
        var received = Play.Single<WebhookReceived>(Play.Assume("cloudevents", "{", Headers));

        Assert.Equal(("unreadable", "{"), (received.Reason, Play.Text(received.Body)));
    }

    [Fact]
    public void Data_of_another_kind_stands_in_base64()
    {
        var received = Play.Single<WebhookReceived>(Play.Assume("cloudevents", "<a/>", [("Content-Type", "text/xml"), .. Headers[1..]]));
        var body = JsonNode.Parse(received.Body.Span)!;

        Assert.Equal(("PGEvPg==", "text/xml"), ((string?)body["data_base64"], (string?)body["datacontenttype"]));
    }

    [Fact]
    public void Where_a_signature_covers_the_body_alone_headers_tell_neither_a_repeat_nor_a_kind()
    {
        var source = WebhookSource.Create("shop", OwnSource.Known(
            ("Provider", "cloudevents"), ("Scheme:Signature:In:0", "header:X-Signature"), ("Map:0:Type", "order.paid"), ("Map:0:Message", "PaymentSucceeded"),
            ("Map:0:Fields:PaymentId", "/data/payment"), ("Map:0:Fields:Amount:MinorUnits", "/data/amount"), ("Map:0:Fields:Amount:Currency", "/data/currency")));
        var first = source.Translate(Data, Headers);
        var renewed = source.Translate(Data, [.. Headers.Where(header => header.Item1 is not "CE-Id"), ("ce-id", "another")]);

        Assert.Equal("type-mismatch", Play.KeptBecause(first));
        Assert.Equal(first.Messages[0].MessageId, renewed.Messages[0].MessageId);
        Assert.IsType<PaymentSucceeded>(source.Translate(Event, ("Content-Type", Structured)).Messages.Single().Message);
    }
}
