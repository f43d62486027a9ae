using Bridge.Contracts;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Orders;
using Bridge.Contracts.Payments;
using Bridge.Contracts.Products;
using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks;

public sealed class WooCommerceTranslatorTests
{
    private const string Order =
        """
        {"id":4750,"order_key":"wc_order_x","version":"10.3.5","status":"processing","currency":"CLP","total":"18000","date_modified_gmt":"2026-01-01T12:00:00","date_paid_gmt":null,
         "transaction_id":"","billing":{"first_name":"Ada","last_name":"Quayle","email":"a@b.example","phone":"+351"},
         "line_items":[{"sku":"TEA","quantity":1},{"sku":"","quantity":5},{"sku":"TEA","quantity":2},{"sku":null,"quantity":1}],"refunds":[]}
        """;

    private const string Paid = "\"date_paid_gmt\":\"2026-01-01T12:00:00\"";

    private const string Customer = """{"id":25,"username":"ada","email":"a@b.example","first_name":"Ada","last_name":"","billing":{"phone":"+351"}}""";

    private const string Product = """{"id":26,"catalog_visibility":"visible","name":"Tea","status":"publish","sku":"TEA"}""";

    [Fact]
    public void An_order_is_placed_with_one_line_a_SKU()
    {
        var message = Play.Single<OrderPlaced>(Event("order.created", Order));

        Assert.Equal(("4750", new Money { Amount = 18000, Currency = "CLP" }), (message.OrderId, message.Total));
        Assert.Equal([new OrderLine { Sku = "TEA", Quantity = 3 }], message.Lines);
        Assert.Equal(new ContactDetails { Email = "a@b.example", Name = "Ada Quayle", Phone = "+351" }, message.Contact);
        Assert.Equal(("d-1", "10.3.5", Play.Now), (message.Webhook.EventId, message.Webhook.ApiVersion, message.Webhook.OccurredAt));
    }

    [Fact]
    public void A_status_alone_is_no_payment()
    {
        Assert.Equal("no-typed-message", Play.KeptBecause(Event("order.updated", Order)));
        Assert.Equal(18000, Play.Single<OrderPaid>(Event("order.updated", With("\"date_paid_gmt\":null", Paid))).Total.Amount);
    }

    [Fact]
    public void An_order_that_was_paid_before_it_is_told_is_placed_and_paid()
    {
        var translation = Event("order.created", With("\"date_paid_gmt\":null", Paid));

        Assert.Equal((2, "4750", "4750"), (translation.Messages.Count, Play.Among<OrderPlaced>(translation).OrderId, Play.Among<OrderPaid>(translation).OrderId));
    }

    [Fact]
    public void A_completed_order_is_fulfilled_and_paid_if_it_was()
    {
        var completed = With("\"processing\"", "\"completed\"");

        Play.Single<OrderFulfilled>(Event("order.updated", completed));
        Assert.Equal(2, Event("order.updated", completed.Replace("\"date_paid_gmt\":null", Paid, StringComparison.Ordinal)).Messages.Count);
    }

    [Fact]
    public void An_order_that_is_saved_again_tells_nothing_new()
    {
        var paid = With("\"date_paid_gmt\":null", Paid);
        var saved = paid.Replace("12:00:00\",\"date_paid", "12:34:56\",\"date_paid", StringComparison.Ordinal);

        Assert.NotEqual(paid, saved);
        Assert.Equal(Ids("order.updated", paid), Ids("order.updated", saved));
        Assert.Subset(Ids("order.created", paid).ToHashSet(), Ids("order.updated", saved).ToHashSet());
        Assert.NotEqual(Ids("order.updated", paid), Ids("order.updated", paid.Replace("4750", "4751", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_order_that_failed_may_fail_again()
    {
        var failed = With("\"processing\"", "\"failed\"");
        var message = Play.Single<PaymentFailed>(Event("order.updated", failed));

        Assert.Equal(("4750", "4750", 18000), (message.OrderId, message.PaymentId, message.Amount.Amount));
        Assert.NotEqual(Ids("order.updated", failed), Ids("order.updated", failed.Replace("12:00:00", "12:34:56", StringComparison.Ordinal)));
        Assert.Equal("pi_1", Play.Single<PaymentFailed>(Event("order.updated", failed.Replace("\"transaction_id\":\"\"", "\"transaction_id\":\"pi_1\"", StringComparison.Ordinal))).PaymentId);
    }

    [Fact]
    public void A_cancelled_order_is_told_as_that_alone()
    {
        var cancelled = With("\"processing\"", "\"cancelled\"").Replace("\"date_paid_gmt\":null", Paid, StringComparison.Ordinal);

        Assert.Equal("4750", Play.Single<OrderCancelled>(Event("order.updated", cancelled)).OrderId);
        Assert.Equal("type-mismatch", Play.KeptBecause(Event("order.created", cancelled)));
    }

    [Fact]
    public void Each_refund_of_a_part_is_a_message_of_its_own()
    {
        var refunded = With("\"refunds\":[]", "\"refunds\":[{\"id\":1,\"total\":\"-500\"},{\"id\":2,\"total\":\"-700\"}]");
        var translation = Event("order.updated", refunded);

        Assert.Equal([("1", 500L, false), ("2", 700L, false)], translation.Messages.Select(message => (PaymentRefunded)message.Message).Select(refund => (refund.PaymentId, refund.Amount.Amount, refund.IsFull)));
        Assert.Equal(2, Ids("order.updated", refunded).Distinct().Count());
        Assert.Equal(Ids("order.updated", refunded)[..1], Ids("order.updated", With("\"refunds\":[]", "\"refunds\":[{\"id\":1,\"total\":\"-500\"}]")));
    }

    [Fact]
    public void A_refund_of_all_is_told_with_the_sum_and_once()
    {
        var part = With("\"refunds\":[]", "\"refunds\":[{\"id\":1,\"total\":\"-18000\"}]");
        var all = part.Replace("\"processing\"", "\"refunded\"", StringComparison.Ordinal);
        var message = Play.Single<PaymentRefunded>(Event("order.updated", all));

        Assert.Equal(("4750", 18000, true), (message.OrderId, message.Amount.Amount, message.IsFull));
        Assert.NotEqual(Ids("order.updated", part), Ids("order.updated", all));
        Assert.Equal(18000, Play.Single<PaymentRefunded>(Event("order.updated", With("\"processing\"", "\"refunded\""))).Amount.Amount);
    }

    [Theory]
    [InlineData("checkout-draft")]
    [InlineData("auto-draft")]
    [InlineData("trash")]
    public void A_draft_is_no_order(string status) => Assert.Equal("no-typed-message", Play.KeptBecause(Event("order.created", With("\"processing\"", $"\"{status}\""))));

    [Fact]
    public void A_customer_and_an_article_are_told()
    {
        var customer = Play.Single<CustomerChanged>(Event("customer.updated", Customer));
        var product = Play.Single<ProductChanged>(Event("product.created", Product));

        Assert.Equal(("25", new ContactDetails { Email = "a@b.example", Name = "Ada", Phone = "+351" }), (customer.CustomerId, customer.Contact));
        Assert.Equal(("26", "Tea", "publish", "TEA"), (product.ProductId, product.Title, product.Status, Assert.Single(product.Skus)));
    }

    [Theory]
    [InlineData("order.created", Customer)]
    [InlineData("order.updated", Product)]
    [InlineData("customer.updated", Order)]
    [InlineData("product.updated", Order)]
    [InlineData("product.created", """{"id":26}""")]
    [InlineData("order.updated", "[]")]
    public void A_body_of_another_kind_is_a_mismatch(string topic, string body) => Assert.Equal("type-mismatch", Play.KeptBecause(Event(topic, body)));

    [Theory]
    [InlineData("order.deleted")]
    [InlineData("product.deleted")]
    [InlineData("customer.deleted")]
    [InlineData("coupon.created")]
    public void A_deletion_says_nothing_of_its_kind(string topic) => Assert.Equal("no-typed-message", Play.KeptBecause(Event(topic, """{"id":25}""")));

    [Theory]
    [InlineData("\"18000\"", "\"180.5\"")]
    [InlineData("\"18000\"", "18000")]
    [InlineData("\"id\":4750", "\"id\":\"4750\"")]
    [InlineData("\"quantity\":2", "\"quantity\":2.5")]
    [InlineData("\"refunds\":[]", "\"refunds\":[{\"id\":1,\"total\":\"--1\"}]")]
    public void An_order_that_cannot_be_read_is_kept(string before, string after) => Assert.Equal("unreadable", Play.KeptBecause(Event("order.updated", With(before, after))));

    private static string With(string before, string after)
    {
        Assert.Contains(before, Order, StringComparison.Ordinal);
        return Order.Replace(before, after, StringComparison.Ordinal);
    }

    private static Guid[] Ids(string topic, string body) => [.. Event(topic, body).Messages.Select(message => message.MessageId)];

    private static Translation Event(string topic, string body)
        => Play.TranslatePreset("woocommerce", body, ("X-WC-Webhook-Topic", topic), ("X-WC-Webhook-Delivery-ID", "d-1"));
}
