using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks.Mapping;

/// <summary>A map is checked against its contract at start.</summary>
public sealed class MapErrorTests
{
    private static readonly (string, string)[] Whole =
    [
        ("Type:0", "json:/type"), ("Map:0:Type", "order.paid"), ("Map:0:Message", "OrderPlaced"), ("Map:0:Fields:OrderId", "/id"),
        ("Map:0:Fields:Total:MinorUnits", "/sum"), ("Map:0:Fields:Total:Currency", "text:EUR"), ("Map:0:Fields:Contact:Email", "/mail"),
        ("Map:0:Fields:Lines:Each", "/lines"), ("Map:0:Fields:Lines:Sku", "/sku"), ("Map:0:Fields:Lines:Quantity", "/count"),
    ];

    [Fact]
    public void A_whole_map_is_right() => Assert.Empty(OwnSource.Errors(Whole));

    [Theory]
    [InlineData("Map:0:Type", " ", "Map:0:Type is missing: write the kind of event as shop names it, or unknown where it tells none.")]
    [InlineData("Map:0:Message", "OrderPlcaed", "Map:0:Message is 'OrderPlcaed': write one of ActionTaken, AlertRaised, AlertResolved, ")]
    [InlineData("Map:0:Message", "SetStock", "Map:0:Message is 'SetStock': write one of ")]
    [InlineData("Map:0:Message", "OrderOverdue", "Map:0:Message is 'OrderOverdue': write one of ")]
    [InlineData("Map:0:Message", "WebhookReceived", "Map:0:Message is 'WebhookReceived': write one of ")]
    [InlineData("Map:0:Fields:Order", "/id", "Map:0:Fields:Order is unknown to OrderPlaced: it has OrderId, Lines, Total, Contact.")]
    [InlineData("Map:0:Fields:Webhook:Source", "text:bank", "Map:0:Fields:Webhook is unknown to OrderPlaced: it has ")]
    [InlineData("Map:0:Fields:OrderId", "id", "Map:0:Fields:OrderId is 'id': write a JSON pointer (RFC 6901), for example /data/id, or text: and a constant.")]
    [InlineData("Map:0:Fields:OrderId", "json:/id", "Map:0:Fields:OrderId is 'json:/id': write a JSON pointer")]
    [InlineData("Map:0:Fields:OrderId", "/a~b", "Map:0:Fields:OrderId is '/a~b': write a JSON pointer")]
    [InlineData("Map:0:Fields:OrderId", "", "Map:0:Fields:OrderId is '': write a JSON pointer")]
    [InlineData("Map:0:Fields:OrderId", "text:", "Map:0:Fields:OrderId is 'text:', which is not text of 1 to 512 characters.")]
    [InlineData("Map:0:Fields:Total", "/sum", "Map:0:Fields:Total is an amount: write where it stands to Sources:shop:Map:0:Fields:Total:MinorUnits (1250 for 12.50 EUR) or ")]
    [InlineData("Map:0:Fields:Total:Decimal", "/sum", "Map:0:Fields:Total is an amount: ")]
    [InlineData("Map:0:Fields:Total:Currency", "text:EURO", "Map:0:Fields:Total:Currency is 'text:EURO', which is no code of ISO 4217: write for example text:EUR.")]
    [InlineData("Map:0:Fields:Total:Currency", "EUR", "Map:0:Fields:Total:Currency is 'EUR': write a JSON pointer")]
    [InlineData("Map:0:Fields:Contact", "/mail", "Map:0:Fields:Contact has parts: write where each stands to Sources:shop:Map:0:Fields:Contact:Email, ")]
    [InlineData("Map:0:Fields:Contact:Mail", "/mail", "Map:0:Fields:Contact:Mail is unknown to ContactDetails: it has Email, Name, Phone.")]
    [InlineData("Map:0:Fields:Contact:Name:First", "/name", "Map:0:Fields:Contact:Name is one value and has nothing below it: write a JSON pointer")]
    [InlineData("Map:0:Fields:Lines", "/lines", "Map:0:Fields:Lines is a list: write where it stands to Sources:shop:Map:0:Fields:Lines:Each, and the places within an item below ")]
    [InlineData("Map:0:Fields:Lines:Each", "text:a", "Map:0:Fields:Lines:Each is a constant: write a JSON pointer (RFC 6901), for example /items.")]
    [InlineData("Map:0:Fields:Lines:Quantity", "text:0", "Map:0:Fields:Lines:Quantity is 'text:0', which is not a whole number from 1.")]
    [InlineData("Map:0:Fields:Lines:Price", "/price", "Map:0:Fields:Lines:Price is unknown to OrderLine: it has Sku, Quantity.")]
    [InlineData("Map:0:Where:0:Is", "a", "Map:0:Where:0:Place is '': write a JSON pointer (RFC 6901), for example /action.")]
    [InlineData("Map:0:Where:0:Place", "/action", "Map:0:Where:0:Is is missing: write the text that stands at Sources:shop:Map:0:Where:0:Place.")]
    public void A_wrong_key_is_named_with_its_cure(string key, string value, string expected)
        => Assert.StartsWith($"Sources:shop:{expected}", Assert.Single(OwnSource.Errors([.. Whole, (key, value)]), error => error.Contains(expected, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Map:0:Fields:OrderId", "Map:0:Fields:OrderId is missing: OrderPlaced needs it. Write where it stands in the event, for example /data/id.")]
    [InlineData("Map:0:Fields:Lines:Sku", "Map:0:Fields:Lines:Sku is missing: OrderLine needs it. Write where it stands in the event, for example /data/id.")]
    [InlineData("Map:0:Fields:Lines:Each", "Map:0:Fields:Lines is a list: write where it stands to Sources:shop:Map:0:Fields:Lines:Each, and the places within an item below Sources:shop:Map:0:Fields:Lines.")]
    [InlineData("Map:0:Message", "Map:0:Message is '': write one of ")]
    public void A_missing_key_is_named_with_its_cure(string key, string expected)
        => Assert.StartsWith($"Sources:shop:{expected}", Assert.Single(OwnSource.Errors([.. Whole.Where(setting => setting.Item1 != key)])), StringComparison.Ordinal);

    [Fact]
    public void A_time_of_an_unknown_encoding_is_named()
        => Assert.StartsWith(
            "Sources:shop:Map:0:Fields:EndedAt is a time: write to Sources:shop:Map:0:Fields:EndedAt where it stands (RFC 3339, or seconds since 1970), or to one of Sources:shop:Map:0:Fields:EndedAt:UnixSeconds, ",
            Assert.Single(OwnSource.Errors(
                ("Type:0", "text:a"), ("Map:0:Type", "a"), ("Map:0:Message", "SubscriptionEnded"), ("Map:0:Fields:SubscriptionId", "/id"), ("Map:0:Fields:EndedAt:Hours", "/at"))),
            StringComparison.Ordinal);

    [Fact]
    public void A_kind_that_Bridge_translates_itself_is_not_mapped()
        => Assert.Equal(
            "Sources:any:Map:0:Type is 'charge.refunded', which Bridge translates itself: leave the map out.",
            Assert.Single(WebhookSource.Validate("any", OwnSource.Known([("Provider", "stripe"), .. Customer("charge.refunded")]))));

    [Fact]
    public void A_map_that_is_never_reached_is_named()
        => Assert.StartsWith(
            "Sources:shop:Map:1:Type is 'gone' again: the map before it takes every event of that kind.",
            Assert.Single(OwnSource.Errors([("Type:0", "json:/type"), .. Customer("gone"), .. Customer("gone", place: 1)])),
            StringComparison.Ordinal);

    [Fact]
    public void A_kind_that_is_not_signed_must_be_shown_by_the_body()
    {
        (string, string)[] where = [("Map:0:Where:0:Place", "/action"), ("Map:0:Where:0:Is", "deleted")];

        Assert.Equal(
            "Sources:any:Map:0:Where is missing: github does not sign the kind of event, so say what shows it in the body, for example Sources:any:Map:0:Where:0:Place=/action and Sources:any:Map:0:Where:0:Is=opened.",
            Assert.Single(WebhookSource.Validate("any", OwnSource.Known([("Provider", "github"), .. Customer("member")]))));
        Assert.Empty(WebhookSource.Validate("any", OwnSource.Known([("Provider", "github"), .. Customer("member"), .. where])));
        Assert.Contains("shop does not sign the kind", Assert.Single(OwnSource.Errors([("Type:0", "header:X-Kind"), .. Customer("a")])), StringComparison.Ordinal);
        Assert.Contains(
            "shop does not sign the kind",
            Assert.Single(OwnSource.Errors([("Type:0", "json:/type"), ("Type:1", "header:X-Kind"), .. Customer("a")])),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Events_that_the_signature_does_not_cover_become_no_messages()
        => Assert.StartsWith(
            "Sources:any:Map is of no use: the signature of mailgun does not cover the body",
            WebhookSource.Validate("any", OwnSource.Known([("Provider", "mailgun"), .. Customer("unsubscribed")]))[0],
            StringComparison.Ordinal);

    private static (string, string)[] Customer(string type, int place = 0)
        => [($"Map:{place}:Type", type), ($"Map:{place}:Message", "CustomerDeleted"), ($"Map:{place}:Fields:CustomerId", "/id")];
}
