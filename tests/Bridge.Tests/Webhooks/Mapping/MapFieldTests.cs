using Bridge.Contracts;
using Bridge.Contracts.Billing;
using Bridge.Contracts.Forms;
using Bridge.Contracts.Orders;
using Bridge.Contracts.Payments;
using Bridge.Contracts.Products;

namespace Bridge.Tests.Webhooks.Mapping;

/// <summary>What the fields of a message are read from: amounts, lists, times and text.</summary>
public sealed class MapFieldTests
{
    private static readonly (string, string)[] Envelope = [("Id:0", "json:/id"), ("Type:0", "json:/type")];

    [Theory]
    [InlineData("\"49.90\"", "EUR", 4990)]
    [InlineData("49.9", "EUR", 4990)]
    [InlineData("\"4990\"", "JPY", 4990)]
    public void An_amount_may_be_decimal(string amount, string currency, long expected)
    {
        var source = OwnSource.Of([
            .. Envelope, ("Map:0:Type", "a"), ("Map:0:Message", "PaymentRefunded"), ("Map:0:Fields:PaymentId", "/id"),
            ("Map:0:Fields:Amount:Decimal", "/sum"), ("Map:0:Fields:Amount:Currency", $"text:{currency}"), ("Map:0:Fields:IsFull", "text:true")]);

        var refunded = Play.Single<PaymentRefunded>(source.Translate($$"""{"type":"a","id":7,"sum":{{amount}}}"""));

        Assert.Equal((expected, currency, "7", true), (refunded.Amount.Amount, refunded.Amount.Currency, refunded.PaymentId, refunded.IsFull));
    }

    [Fact]
    public void A_list_is_read_item_by_item()
    {
        var source = OwnSource.Of([
            .. Envelope, ("Map:0:Type", "a"), ("Map:0:Message", "OrderPlaced"), ("Map:0:Fields:OrderId", "/id"),
            ("Map:0:Fields:Total:MinorUnits", "/sum"), ("Map:0:Fields:Total:Currency", "text:EUR"),
            ("Map:0:Fields:Lines:Each", "/lines"), ("Map:0:Fields:Lines:Sku", "/article/sku"), ("Map:0:Fields:Lines:Quantity", "/count")]);

        var placed = Play.Single<OrderPlaced>(source.Translate(Order("""[{"article":{"sku":"MUG"},"count":2},{"article":{"sku":"TEA"},"count":"1"}]""")));
        Assert.Equal([new OrderLine { Sku = "MUG", Quantity = 2 }, new OrderLine { Sku = "TEA", Quantity = 1 }], placed.Lines);
        Assert.Empty(Play.Single<OrderPlaced>(source.Translate(Order("[]"))).Lines);
        Assert.All(
            ["""[{"article":{"sku":"MUG"},"count":2},{"count":1}]""", """[{"article":{"sku":"MUG"},"count":0}]""", """[{"article":{"sku":"MUG"},"count":2147483648}]""", "{}", "null"],
            lines => Assert.Equal(WebhookReceivedReason.Unreadable, Play.KeptBecause(source.Translate(Order(lines)))));

        static string Order(string lines) => $$"""{"type":"a","id":"o-1","sum":5,"lines":{{lines}}}""";
    }

    [Theory]
    [InlineData("Map:0:Fields:Skus:Value", """["a",7]""", """[{"sku":"a"},{"sku":7}]""")]
    [InlineData(null, """[{"sku":"a"}]""", """["a",7]""")]
    public void A_list_of_texts_is_read_too(string? value, string wrong, string right)
    {
        var source = OwnSource.Of([
            .. Envelope, ("Map:0:Type", "a"), ("Map:0:Message", "ProductChanged"), ("Map:0:Fields:ProductId", "text:p"), ("Map:0:Fields:Title", "text:t"),
            ("Map:0:Fields:Skus:Each", "/skus"), .. value is null ? [] : new[] { (value, "/sku") }]);

        Assert.Equal(["a", "7"], Play.Single<ProductChanged>(source.Translate($$"""{"type":"a","skus":{{right}}}""")).Skus);
        Assert.Equal(WebhookReceivedReason.Unreadable, Play.KeptBecause(source.Translate($$"""{"type":"a","skus":{{wrong}}}""")));
    }

    [Theory]
    [InlineData("EndedAt", "\"2026-01-01T13:00:00+01:00\"")]
    [InlineData("EndedAt", "1767268800")]
    [InlineData("EndedAt:UnixSeconds", "1767268800")]
    [InlineData("EndedAt:UnixMilliseconds", "\"1767268800000\"")]
    [InlineData("EndedAt:rfc3339", "\"2026-01-01T12:00:00Z\"")]
    public void A_time_is_read_as_it_is_said_to_be_written(string field, string time)
    {
        var source = OwnSource.Of([
            .. Envelope, ("Map:0:Type", "a"), ("Map:0:Message", "SubscriptionEnded"), ("Map:0:Fields:SubscriptionId", "text:s"), ($"Map:0:Fields:{field}", "/at")]);

        Assert.Equal(Play.Now, Play.Single<SubscriptionEnded>(source.Translate($$"""{"type":"a","at":{{time}}}""")).EndedAt);
        Assert.Null(Play.Single<SubscriptionEnded>(source.Translate("""{"type":"a","at":"soon"}""")).EndedAt);
    }

    [Fact]
    public void Free_text_may_be_long_and_an_id_not()
    {
        var source = OwnSource.Of([.. Envelope, ("Map:0:Type", "a"), ("Map:0:Message", "FormSubmitted"), ("Map:0:Fields:Form", "/form"), ("Map:0:Fields:Message", "/text")]);
        var text = new string('x', 60_000);

        Assert.Equal(text, Play.Single<FormSubmitted>(source.Translate($$"""{"type":"a","form":"contact","text":"{{text}}"}""")).Message);
        Assert.Equal(WebhookReceivedReason.Unreadable, Play.KeptBecause(source.Translate($$"""{"type":"a","form":"{{text}}"}""")));
    }
}
