using Bridge.Contracts;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Orders;
using Bridge.Contracts.Payments;

namespace Bridge.Tests.Webhooks;

public sealed class ShopifyProviderTests
{
    private const string Order =
        """
        {"id":820982911946154508,"admin_graphql_api_id":"gid://shopify/Order/820982911946154508","currency":"USD","total_price":"409.94",
         "financial_status":"paid","fulfillment_status":null,"cancelled_at":null,"cancel_reason":null,"email":"","updated_at":"2026-01-01T05:00:00-07:00",
         "customer":{"email":"ada@example.com","first_name":"Ada","last_name":null,"phone":"+351"},
         "line_items":[{"sku":"TEA","quantity":1},{"sku":"MUG","quantity":2},{"sku":null,"quantity":9},{"sku":" ","quantity":9},{"sku":"TEA","quantity":3},{"sku":"GONE","quantity":0}]}
        """;

    private const string Refund =
        """
        {"id":509562969,"admin_graphql_api_id":"gid://shopify/Refund/509562969","order_id":450789469,"transactions":[
          {"id":1,"parent_id":801038806,"kind":"refund","status":"success","amount":"41.94","currency":"USD"},
          {"id":2,"parent_id":801038806,"kind":"refund","status":"success","amount":"0.06","currency":"usd"},
          {"id":3,"parent_id":801038806,"kind":"refund","status":"pending","amount":"7.00","currency":"USD"}]}
        """;

    private const string Customer =
        """{"id":706405506930370084,"admin_graphql_api_id":"gid://shopify/Customer/706405506930370084","email":"ada@example.com","first_name":"Ada","last_name":"Quayle","phone":null}""";

    [Fact]
    public void An_order_keeps_every_digit_of_its_id_and_one_line_a_sku()
    {
        var message = Play.Single<OrderPlaced>(Event("orders/create", Order));

        Assert.Equal(("820982911946154508", new Money { Amount = 40994, Currency = "USD" }), (message.OrderId, message.Total));
        Assert.Equal([new OrderLine { Sku = "TEA", Quantity = 4 }, new OrderLine { Sku = "MUG", Quantity = 2 }], message.Lines);
        Assert.Equal(new ContactDetails { Email = "ada@example.com", Name = "Ada", Phone = "+351" }, message.Contact);
        Assert.Equal(("e-1", "2026-01", Play.Now, TimeSpan.Zero),
            (message.Webhook.EventId, message.Webhook.ApiVersion, message.Webhook.OccurredAt, message.Webhook.OccurredAt!.Value.Offset));
    }

    [Fact]
    public void A_line_that_is_null_is_no_article()
        => Assert.Equal("MUG", Play.Single<OrderPlaced>(Event("orders/create", With("{\"sku\":\"TEA\",\"quantity\":1}", "null"))).Lines[0].Sku);

    [Fact]
    public void A_paid_order_is_told() => Assert.Equal(40994, Play.Single<OrderPaid>(Event("orders/paid", Order)).Total.Amount);

    [Fact]
    public void A_fulfilled_order_is_told()
        => Assert.Equal("820982911946154508", Play.Single<OrderFulfilled>(Event("orders/fulfilled", With("\"fulfillment_status\":null", "\"fulfillment_status\":\"fulfilled\""))).OrderId);

    [Fact]
    public void A_cancelled_order_tells_why()
        => Assert.Equal("customer", Play.Single<OrderCancelled>(Event("orders/cancelled",
            With("\"cancelled_at\":null,\"cancel_reason\":null", "\"cancelled_at\":\"2026-01-01T00:00:00Z\",\"cancel_reason\":\"customer\""))).Reason);

    [Theory]
    [InlineData("orders/create", "\"cancelled_at\":null", "\"cancelled_at\":\"2026-01-01T00:00:00Z\"")]
    [InlineData("orders/paid", "\"financial_status\":\"paid\"", "\"financial_status\":\"pending\"")]
    [InlineData("orders/fulfilled", "\"fulfillment_status\":null", "\"fulfillment_status\":\"partial\"")]
    [InlineData("orders/cancelled", "", "")]
    [InlineData("orders/paid", "gid://shopify/Order/", "gid://shopify/DraftOrder/")]
    [InlineData("orders/paid", "\"admin_graphql_api_id\"", "\"another\"")]
    [InlineData("refunds/create", "", "")]
    [InlineData("customers/create", "", "")]
    [InlineData("customers/update", "", "")]
    public void A_topic_that_the_body_contradicts_is_a_mismatch(string topic, string before, string after)
        => Assert.Equal("type-mismatch", Play.KeptBecause(Event(topic, before.Length == 0 ? Order : With(before, after))));

    [Fact]
    public void A_customer_is_no_order() => Assert.Equal("type-mismatch", Play.KeptBecause(Event("orders/paid", Customer)));

    [Fact]
    public void A_refund_is_the_money_that_went_back()
    {
        var message = Play.Single<PaymentRefunded>(Event("refunds/create", Refund));

        Assert.Equal(("801038806", "450789469", new Money { Amount = 4200, Currency = "USD" }, false), (message.PaymentId, message.OrderId, message.Amount, message.IsFull));
    }

    [Fact]
    public void A_refund_of_two_payments_is_named_by_itself()
        => Assert.Equal("509562969", Play.Single<PaymentRefunded>(Event("refunds/create",
            Refund.Replace("\"id\":2,\"parent_id\":801038806", "\"id\":2,\"parent_id\":801038807", StringComparison.Ordinal))).PaymentId);

    [Fact]
    public void A_refund_without_money_is_no_payments_fact()
        => Assert.Equal("no-typed-message", Play.KeptBecause(Event("refunds/create", Refund.Replace("success", "pending", StringComparison.Ordinal))));

    [Fact]
    public void A_refund_in_two_currencies_has_no_sum()
        => Assert.Equal("unreadable", Play.KeptBecause(Event("refunds/create", Refund.Replace("\"usd\"", "\"EUR\"", StringComparison.Ordinal))));

    [Theory]
    [InlineData("customers/create")]
    [InlineData("customers/update")]
    public void A_customer_is_told(string topic)
    {
        var message = Play.Single<CustomerChanged>(Event(topic, Customer));

        Assert.Equal(("706405506930370084", new ContactDetails { Email = "ada@example.com", Name = "Ada Quayle" }), (message.CustomerId, message.Contact));
    }

    [Fact]
    public void A_customer_without_an_address_is_nobody_to_sync()
        => Assert.Equal("no-typed-message", Play.KeptBecause(Event("customers/create", Customer.Replace("\"ada@example.com\"", "null", StringComparison.Ordinal))));

    [Theory]
    [InlineData("\"409.94\"", "409.94")]
    [InlineData("\"409.94\"", "\"409.945\"")]
    [InlineData("\"409.94\"", "\"-1\"")]
    [InlineData("\"409.94\"", "\"1e3\"")]
    [InlineData("\"409.94\"", "\"92233720368547758.08\"")]
    [InlineData("\"id\":820982911946154508,", "\"id\":820982911946154508.0,")]
    [InlineData("\"id\":820982911946154508,", "\"id\":8e17,")]
    [InlineData("\"id\":820982911946154508,", "\"id\":-1,")]
    [InlineData("\"id\":820982911946154508,", "\"id\":\"820982911946154508\",")]
    [InlineData("\"id\":820982911946154508,", "\"id\":123456789012345678901,")]
    [InlineData("\"quantity\":2", "\"quantity\":1e400")]
    [InlineData("\"sku\":\"MUG\"", "\"sku\":\"MUG\\u0000\"")]
    [InlineData("\"line_items\"", "\"lines\"")]
    public void An_order_that_cannot_be_read_is_kept(string before, string after)
        => Assert.Equal("unreadable", Play.KeptBecause(Event("orders/create", With(before, after))));

    [Fact]
    public void More_pieces_than_can_be_counted_are_no_order()
        => Assert.Equal("type-mismatch", Play.KeptBecause(Event("orders/create",
            With("{\"sku\":\"TEA\",\"quantity\":1},", "{\"sku\":\"TEA\",\"quantity\":2147483647},"))));

    [Fact]
    public void Another_event_id_does_not_make_another_message()
    {
        var one = Play.Translate("shopify", Order, ("X-Shopify-Topic", "orders/paid"), ("X-Shopify-Event-Id", "e-1"));
        var other = Play.Translate("shopify", Order, ("X-Shopify-Topic", "orders/paid"), ("X-Shopify-Event-Id", "e-2"));
        var placed = Play.Translate("shopify", Order, ("X-Shopify-Topic", "orders/create"), ("X-Shopify-Event-Id", "e-1"));

        Assert.Equal(one.Messages[0].MessageId, other.Messages[0].MessageId);
        Assert.NotEqual(one.Messages[0].MessageId, placed.Messages[0].MessageId);
    }

    private static string With(string before, string after)
    {
        Assert.Contains(before, Order, StringComparison.Ordinal);
        return Order.Replace(before, after, StringComparison.Ordinal);
    }

    private static Bridge.Webhooks.Translation Event(string topic, string body)
        => Play.Translate("shopify", body, ("X-Shopify-Topic", topic), ("X-Shopify-Event-Id", "e-1"), ("X-Shopify-API-Version", "2026-01"));
}
