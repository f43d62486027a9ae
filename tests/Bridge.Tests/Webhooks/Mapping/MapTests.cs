using System.Text;
using Bridge.Contracts;
using Bridge.Contracts.Alerts;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Payments;
using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks.Mapping;

/// <summary>Typed messages by configuration alone.</summary>
public sealed class MapTests
{
    private const string Paid = """{"id":"e-1","type":"order.paid","data":{"order":1001,"payment":"tx_9","amount":4990,"currency":"eur","mail":" ada@example.com "} }""";

    private static readonly (string, string)[] Envelope = [("Id:0", "json:/id"), ("Type:0", "json:/type")];

    private static readonly (string, string)[] Payment =
    [
        .. Envelope, ("Map:0:Type", "order.paid"), ("Map:0:Message", "PaymentSucceeded"), ("Map:0:Fields:OrderId", "/data/order"), ("Map:0:Fields:PaymentId", "/data/payment"),
        ("Map:0:Fields:Amount:MinorUnits", "/data/amount"), ("Map:0:Fields:Amount:Currency", "/data/currency"), ("Map:0:Fields:Contact:Email", "/data/mail"),
    ];

    [Fact]
    public void An_event_becomes_the_message_that_its_map_says()
    {
        var message = Play.Single<PaymentSucceeded>(OwnSource.Of(Payment).Translate(Paid));

        Assert.Equal(
            new PaymentSucceeded
            {
                Webhook = message.Webhook,
                OrderId = "1001",
                PaymentId = "tx_9",
                Amount = new Money { Amount = 4990, Currency = "EUR" },
                Contact = new ContactDetails { Email = "ada@example.com" },
            },
            message);
        Assert.Equal(("shop", "e-1", "order.paid", Play.Now), (message.Webhook.Source, message.Webhook.EventId, message.Webhook.EventType, message.Webhook.ReceivedAt));
    }

    [Fact]
    public void A_repeat_is_the_same_message_and_another_event_another()
    {
        var source = OwnSource.Of(Payment);

        Assert.Equal(Id(source, Paid), Id(source, Paid.Replace("tx_9", "tx_8", StringComparison.Ordinal)));
        Assert.NotEqual(Id(source, Paid), Id(source, Paid.Replace("e-1", "e-2", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"payment\":\"tx_9\",", "")]
    [InlineData("\"tx_9\"", "\" \"")]
    [InlineData("\"tx_9\"", "{}")]
    [InlineData("\"tx_9\"", "\"a\\u0000\"")]
    [InlineData("\"tx_9\"", "\"\\ud83d\"")]
    [InlineData("4990", "-1")]
    [InlineData("4990", "49.90")]
    [InlineData("4990", "1e3")]
    [InlineData("4990", "9223372036854775808")]
    [InlineData("\"eur\"", "\"euro\"")]
    [InlineData("\"eur\"", "null")]
    public void An_event_without_what_its_message_requires_is_kept_as_unreadable(string part, string other)
    {
        var body = Paid.Replace(part, other, StringComparison.Ordinal);
        var received = Play.Single<WebhookReceived>(OwnSource.Of(Payment).Translate(body));

        Assert.Equal((WebhookReceivedReason.Unreadable, "order.paid"), (received.Reason, received.Webhook.EventType));
        Assert.Equal(body, Encoding.UTF8.GetString(received.Body.Span));
    }

    [Theory]
    [InlineData("\"order\":1001,", "")]
    [InlineData("1001", "[]")]
    [InlineData("1001", "\"\"")]
    public void A_field_that_may_be_absent_is_left_out(string part, string other)
        => Assert.Null(Play.Single<PaymentSucceeded>(OwnSource.Of(Payment).Translate(Paid.Replace(part, other, StringComparison.Ordinal))).OrderId);

    [Fact]
    public void A_person_without_an_address_is_left_out_and_not_the_message()
        => Assert.Null(Play.Single<PaymentSucceeded>(OwnSource.Of(Payment).Translate(Paid.Replace("ada@example.com", "", StringComparison.Ordinal))).Contact);

    [Theory]
    [InlineData("order.paid ")]
    [InlineData("order.refunded")]
    public void An_event_of_another_kind_stays_as_it_is(string type)
        => Assert.Equal(WebhookReceivedReason.NoTypedMessage, Play.KeptBecause(OwnSource.Of(Payment).Translate(Paid.Replace("order.paid", type, StringComparison.Ordinal))));

    [Fact]
    public void The_first_map_whose_conditions_hold_is_taken()
    {
        var source = OwnSource.Of([
            .. Envelope,
            ("Map:0:Type", "alert"), ("Map:0:Message", "AlertRaised"), ("Map:0:Fields:AlertKey", "/id"), ("Map:0:Fields:Title", "/text"),
            ("Map:0:Where:0:Place", "/open"), ("Map:0:Where:0:Is", "true"), ("Map:0:Where:1:Place", "/level"), ("Map:0:Where:1:Is", "3"),
            ("Map:1:Type", "alert"), ("Map:1:Message", "AlertResolved"), ("Map:1:Fields:AlertKey", "/id"), ("Map:1:Fields:Title", "/text"),
            ("Map:1:Where:0:Place", "/open"), ("Map:1:Where:0:Is", "false")]);

        Assert.Equal("disk", Play.Single<AlertRaised>(source.Translate("""{"type":"alert","id":"a","text":"disk","open":true,"level":3}""")).Title);
        Assert.Equal("disk", Play.Single<AlertResolved>(source.Translate("""{"type":"alert","id":"a","text":"disk","open":false}""")).Title);
        Assert.Equal(WebhookReceivedReason.NoTypedMessage, Play.KeptBecause(source.Translate("""{"type":"alert","id":"a","text":"disk","open":true,"level":2}""")));
    }

    [Fact]
    public void A_preset_and_a_provider_in_code_are_mapped_where_they_have_no_message_of_their_own()
    {
        (string, string)[] map = [("Map:0:Message", "CustomerDeleted"), ("Map:0:Fields:CustomerId", "/data/object/id")];
        var square = WebhookSource.Create("any", OwnSource.Known([("Provider", "square"), ("PublicUrl", Schemes.Url), ("Map:0:Type", "customer.deleted"), .. map]));
        var stripe = WebhookSource.Create("any", OwnSource.Known([("Provider", "stripe"), ("Map:0:Type", "account.application.deauthorized"), .. map]));

        Assert.Equal("c1", Play.Single<CustomerDeleted>(Assume(square, """{"event_id":"1","type":"customer.deleted","data":{"object":{"id":"c1"} } }""")).CustomerId);
        Assert.Equal("c2", Play.Single<CustomerDeleted>(Assume(stripe, """{"id":"evt_1","type":"account.application.deauthorized","data":{"object":{"id":"c2"} } }""")).CustomerId);
    }

    [Fact]
    public void Each_item_of_a_batch_is_mapped_on_its_own()
    {
        var source = OwnSource.Of([
            .. Envelope, ("Items", "json:/events"), ("Map:0:Type", "gone"), ("Map:0:Message", "CustomerDeleted"), ("Map:0:Fields:CustomerId", "/who")]);

        var messages = source.Translate("""{"events":[{"id":1,"type":"gone","who":"c1"},{"id":2,"type":"came","who":"c2"},{"id":3,"type":"gone"}]}""").Messages;

        Assert.Equal("c1", Assert.IsType<CustomerDeleted>(messages[0].Message).CustomerId);
        Assert.Equal(
            [WebhookReceivedReason.NoTypedMessage, WebhookReceivedReason.Unreadable],
            messages.Skip(1).Select(message => Assert.IsType<WebhookReceived>(message.Message).Reason));
        Assert.Equal("""{"id":1,"type":"gone","who":"c1"}""", Encoding.UTF8.GetString(((WebhookReceived)messages[0].Unconsumed().Message).Body.Span));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_event()
        => Play.Single<PaymentSucceeded>(OwnSource.Of(Payment).Translate("\uFEFF" + Paid));

    [Fact]
    public void No_change_of_an_event_makes_its_map_fail()
    {
        var source = OwnSource.Of(Payment);

        Assert.All(Mutation.Of(Paid), body => Assert.True(Assume(source, body).Messages is [{ Message: PaymentSucceeded or WebhookReceived }], body));
    }

    private static Translation Assume(WebhookSource source, string body) => source.Translate(source.AssumeVerified(Play.Request(body)));

    private static Guid Id(WebhookSource source, string body) => Assert.Single(source.Translate(body).Messages).MessageId;
}
