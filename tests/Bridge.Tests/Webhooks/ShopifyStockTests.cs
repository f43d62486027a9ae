using Bridge.Contracts.Customers;
using Bridge.Contracts.Inventory;
using Bridge.Contracts.Orders;
using Bridge.Contracts.Products;
using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks;

/// <summary>Shipments, articles and stock of Shopify, and what was deleted there.</summary>
public sealed class ShopifyStockTests
{
    private const string Fulfillment =
        """
        {"id":255858046,"admin_graphql_api_id":"gid://shopify/Fulfillment/255858046","order_id":820982911946154508,"status":"success","shipment_status":"in_transit",
         "tracking_company":"Parcel Post","tracking_numbers":["PP1",null," ","PP2"],"tracking_url":"https://parcel-post.example/PP1",
         "line_items":[{"sku":"TEA","quantity":1},{"sku":"TEA","quantity":2},{"sku":"","quantity":1}]}
        """;

    private const string Product =
        """
        {"id":788032119674292922,"admin_graphql_api_id":"gid://shopify/Product/788032119674292922","title":"Tea","status":"active",
         "variants":[{"sku":"TEA"},{"sku":""},{"sku":"TEA-BIG"},{"sku":"TEA"},null]}
        """;

    private const string Level =
        """
        {"inventory_item_id":271878346596884015,"location_id":24826418,"available":-3,
         "admin_graphql_api_id":"gid://shopify/InventoryLevel/24826418?inventory_item_id=271878346596884015","updated_at":"2026-01-01T05:00:00-07:00"}
        """;

    private const string DeletedCustomer = """{"id":706405506930370084,"admin_graphql_api_id":"gid://shopify/Customer/706405506930370084","phone":null,"addresses":[]}""";

    [Fact]
    public void A_shipment_is_told_with_its_articles_and_where_to_follow_it()
    {
        var message = Play.Single<ShipmentCreated>(Event("fulfillments/create", Fulfillment));

        Assert.Equal(("255858046", "820982911946154508"), (message.ShipmentId, message.OrderId));
        Assert.Equal([new OrderLine { Sku = "TEA", Quantity = 3 }], message.Lines);
        Assert.Equal(("Parcel Post", "https://parcel-post.example/PP1"), (message.Tracking.Carrier, message.Tracking.Url));
        Assert.Equal(["PP1", "PP2"], message.Tracking.Numbers);
    }

    [Fact]
    public void A_shipment_is_made_once_and_changes_often()
    {
        var later = Fulfillment.Replace("in_transit", "delivered", StringComparison.Ordinal);

        Assert.Equal(Id("fulfillments/create", Fulfillment), Id("fulfillments/create", later));
        Assert.NotEqual(Id("fulfillments/update", Fulfillment), Id("fulfillments/update", later));
        var changed = Play.Single<ShipmentChanged>(Event("fulfillments/update", later));
        Assert.Equal(("success", "delivered"), (changed.Status, changed.Transit));
    }

    [Fact]
    public void A_shipment_that_was_cancelled_is_not_a_new_one()
    {
        var cancelled = Fulfillment.Replace("\"success\"", "\"cancelled\"", StringComparison.Ordinal);

        Assert.Equal("type-mismatch", Play.KeptBecause(Event("fulfillments/create", cancelled)));
        Assert.Equal("cancelled", Play.Single<ShipmentChanged>(Event("fulfillments/update", cancelled)).Status);
    }

    [Theory]
    [InlineData("products/create")]
    [InlineData("products/update")]
    public void An_article_is_told_with_each_of_its_SKUs(string topic)
    {
        var message = Play.Single<ProductChanged>(Event(topic, Product));

        Assert.Equal(("788032119674292922", "Tea", "active"), (message.ProductId, message.Title, message.Status));
        Assert.Equal(["TEA", "TEA-BIG"], message.Skus);
    }

    [Fact]
    public void An_article_that_was_deleted_is_an_id_and_nothing_else()
    {
        Assert.Equal("788032119674292922", Play.Single<ProductDeleted>(Event("products/delete", """{"id":788032119674292922}""")).ProductId);
        Assert.Equal("type-mismatch", Play.KeptBecause(Event("products/delete", Product)));
        Assert.Equal("type-mismatch", Play.KeptBecause(Event("products/delete", DeletedCustomer)));
        Assert.Equal("type-mismatch", Play.KeptBecause(Event("products/delete", """{"id":"788032119674292922"}""")));
    }

    [Fact]
    public void A_customer_who_was_deleted_has_no_times()
    {
        Assert.Equal("706405506930370084", Play.Single<CustomerDeleted>(Event("customers/delete", DeletedCustomer)).CustomerId);
        Assert.Equal("type-mismatch", Play.KeptBecause(Event("customers/delete", DeletedCustomer.Replace("\"phone\"", "\"updated_at\":\"2026-01-01T05:00:00-07:00\",\"phone\"", StringComparison.Ordinal))));
        Assert.Equal("no-typed-message", Play.KeptBecause(Event("customers/update", DeletedCustomer)));
    }

    [Fact]
    public void What_can_be_sold_is_told_and_may_be_less_than_nothing()
    {
        var message = Play.Single<StockLevelReported>(Event("inventory_levels/update", Level));

        Assert.Equal(("271878346596884015", "24826418", -3, Play.Now), (message.ItemId, message.LocationId, message.Available, message.Webhook.OccurredAt));
    }

    [Fact]
    public void An_article_that_is_not_counted_has_no_level()
        => Assert.Equal("no-typed-message", Play.KeptBecause(Event("inventory_levels/update", Level.Replace("-3", "null", StringComparison.Ordinal))));

    [Theory]
    [InlineData("fulfillments/create", Product)]
    [InlineData("fulfillments/update", Level)]
    [InlineData("products/create", Fulfillment)]
    [InlineData("inventory_levels/update", Product)]
    [InlineData("customers/delete", Product)]
    public void A_body_of_another_kind_is_a_mismatch(string topic, string body) => Assert.Equal("type-mismatch", Play.KeptBecause(Event(topic, body)));

    [Theory]
    [InlineData("fulfillments/create", Fulfillment, "\"line_items\"", "\"lines\"")]
    [InlineData("fulfillments/update", Fulfillment, "\"PP2\"", "2")]
    [InlineData("products/update", Product, "\"Tea\"", "null")]
    [InlineData("inventory_levels/update", Level, "-3", "1.5")]
    public void A_body_that_cannot_be_read_is_kept(string topic, string body, string before, string after)
        => Assert.Equal("unreadable", Play.KeptBecause(Event(topic, body.Replace(before, after, StringComparison.Ordinal))));

    private static Guid Id(string topic, string body) => Assert.Single(Event(topic, body).Messages).MessageId;

    private static Translation Event(string topic, string body) => Play.Translate("shopify", body, ("X-Shopify-Topic", topic), ("X-Shopify-Event-Id", "e-1"));
}
