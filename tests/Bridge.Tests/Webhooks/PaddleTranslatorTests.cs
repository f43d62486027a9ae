using Bridge.Contracts;
using Bridge.Contracts.Billing;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Payments;
using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks;

public sealed class PaddleTranslatorTests
{
    private const string Transaction =
        """
        {"id":"txn_1","currency_code":"JPY","custom_data":{"order_id":77,"shop/order":"88"},"details":{"totals":{"total":"1200","credit":"200","grand_total":"1000"}},
         "payments":[{"error_code":"declined"},{"error_code":"expired_card"}]}
        """;

    private const string Adjustment =
        """{"id":"adj_1","action":"refund","type":"full","status":"approved","transaction_id":"txn_1","currency_code":"USD","totals":{"total":"500"}}""";

    private const string Subscription =
        """
        {"id":"sub_1","status":"active","customer_id":"ctm_1","items":[{"price":{"id":"pri_1"},"quantity":10},{"price":null,"quantity":1},null],
         "current_billing_period":{"ends_at":"2026-02-01T12:00:00Z"},"scheduled_change":{"action":"cancel","effective_at":"2026-02-01T12:00:00Z"},"canceled_at":"2026-01-01T12:00:00Z"}
        """;

    [Fact]
    public void A_completed_transaction_is_a_payment_of_what_was_due()
    {
        var message = Play.Single<PaymentSucceeded>(Event("transaction.completed", Transaction));

        Assert.Equal(("txn_1", "77", new Money { Amount = 1000, Currency = "JPY" }), (message.PaymentId, message.OrderId, message.Amount));
        Assert.Equal(("evt_1", Play.Now), (message.Webhook.EventId, message.Webhook.OccurredAt));
    }

    [Fact]
    public void One_payment_is_told_once()
        => Assert.All(["transaction.paid", "transaction.billed", "transaction.updated"], type => Assert.Equal("no-typed-message", Play.KeptBecause(Event(type, Transaction))));

    [Fact]
    public void A_transaction_that_cost_nothing_is_no_payment()
        => Assert.Equal("no-typed-message", Play.KeptBecause(Event("transaction.completed", Transaction.Replace("\"1000\"", "\"0\"", StringComparison.Ordinal))));

    [Fact]
    public void A_failed_payment_tells_the_newest_reason()
        => Assert.Equal("declined", Play.Single<PaymentFailed>(Event("transaction.payment_failed", Transaction)).FailureCode);

    [Theory]
    [InlineData("""{"order_id":"A-7"}""", "A-7")]
    [InlineData("""{"order_id":" "}""", null)]
    [InlineData("""{"order_id":["7"]}""", null)]
    [InlineData("""{"order_id":"a\u0000b"}""", null)]
    [InlineData("""{"order_id":"\ud83d"}""", null)]
    [InlineData("[7]", null)]
    [InlineData("\"7\"", null)]
    [InlineData("null", null)]
    public void The_order_stands_in_data_of_any_shape(string data, string? order)
        => Assert.Equal(order, Play.Single<PaymentSucceeded>(Event("transaction.completed", Transaction.Replace("""{"order_id":77,"shop/order":"88"}""", data, StringComparison.Ordinal))).OrderId);

    [Fact]
    public void The_key_of_the_order_can_be_chosen()
    {
        var options = Play.Options("paddle");
        options.Settings["OrderIdKey"] = "shop/order";
        var source = WebhookSource.Create("paddle", options);

        Assert.Equal("88", Play.Single<PaymentSucceeded>(source.Translate(source.AssumeVerified(Play.Request(Body("transaction.completed", Transaction))))).OrderId);
    }

    [Theory]
    [InlineData("full", true)]
    [InlineData("partial", false)]
    public void Money_went_back_once_a_refund_is_approved(string type, bool isFull)
    {
        var message = Play.Single<PaymentRefunded>(Event("adjustment.updated", Adjustment.Replace("full", type, StringComparison.Ordinal)));

        Assert.Equal(("txn_1", null, 500, isFull), (message.PaymentId, message.OrderId, message.Amount.Amount, message.IsFull));
    }

    [Fact]
    public void A_refund_that_is_approved_at_once_and_told_again_is_one_message()
    {
        static Guid Id(string type, string id) => Assert.Single(Play.TranslatePreset("paddle", Body(type, Adjustment).Replace("evt_1", id, StringComparison.Ordinal)).Messages).MessageId;

        Assert.Equal(Id("adjustment.created", "evt_1"), Id("adjustment.updated", "evt_2"));
    }

    [Fact]
    public void A_refund_that_waits_or_was_rejected_is_no_money()
    {
        Assert.Equal("pending_approval", Play.Single<RefundChanged>(Event("adjustment.created", Adjustment.Replace("approved", "pending_approval", StringComparison.Ordinal))).Status);
        Assert.Equal("adj_1", Play.Single<RefundFailed>(Event("adjustment.updated", Adjustment.Replace("approved", "rejected", StringComparison.Ordinal))).RefundId);
    }

    [Theory]
    [InlineData("credit")]
    [InlineData("chargeback")]
    [InlineData("chargeback_warning")]
    public void Another_adjustment_has_no_message(string action)
        => Assert.Equal("no-typed-message", Play.KeptBecause(Event("adjustment.created", Adjustment.Replace("\"refund\"", $"\"{action}\"", StringComparison.Ordinal))));

    [Fact]
    public void A_subscription_is_told_with_its_state()
    {
        var started = Play.Single<SubscriptionStarted>(Event("subscription.created", Subscription));
        var changed = Play.Single<SubscriptionChanged>(Event("subscription.updated", Subscription));
        var ended = Play.Single<SubscriptionEnded>(Event("subscription.canceled", Subscription));

        Assert.Equal(("sub_1", "ctm_1", "active"), (started.SubscriptionId, started.CustomerId, started.Status));
        Assert.Equal([new SubscriptionItem { PriceId = "pri_1", Quantity = 10 }], changed.Items);
        Assert.Equal((Play.Now.AddMonths(1), Play.Now.AddMonths(1)), (changed.PeriodEndsAt, changed.EndsAt));
        Assert.Equal(Play.Now, ended.EndedAt);
    }

    [Fact]
    public void A_change_to_pause_does_not_end_a_subscription()
        => Assert.Null(Play.Single<SubscriptionChanged>(Event("subscription.updated", Subscription.Replace("\"cancel\"", "\"pause\"", StringComparison.Ordinal))).EndsAt);

    [Fact]
    public void One_change_of_a_subscription_is_told_once()
        => Assert.All(["subscription.activated", "subscription.paused", "subscription.past_due"], type => Assert.Equal("no-typed-message", Play.KeptBecause(Event(type, Subscription))));

    [Fact]
    public void A_customer_is_told()
    {
        var message = Play.Single<CustomerChanged>(Event("customer.updated", """{"id":"ctm_1","email":"a@b.example","name":"Ada"}"""));

        Assert.Equal(("ctm_1", new ContactDetails { Email = "a@b.example", Name = "Ada" }), (message.CustomerId, message.Contact));
        Assert.Equal("no-typed-message", Play.KeptBecause(Event("customer.created", """{"id":"ctm_1","email":null}""")));
    }

    [Theory]
    [InlineData("transaction.completed", Transaction, "\"1000\"", "1000")]
    [InlineData("transaction.completed", Transaction, "\"1000\"", "\"-1000\"")]
    [InlineData("transaction.completed", Transaction, "\"1000\"", "\"10.00\"")]
    [InlineData("transaction.payment_failed", Transaction, "txn_1", " ")]
    [InlineData("adjustment.updated", Adjustment, "\"txn_1\"", "\"\"")]
    [InlineData("subscription.created", Subscription, "\"quantity\":10", "\"quantity\":-10")]
    public void What_cannot_be_read_is_kept(string type, string data, string before, string after)
        => Assert.Equal("unreadable", Play.KeptBecause(Event(type, data.Replace(before, after, StringComparison.Ordinal))));

    private static Translation Event(string type, string data) => Play.TranslatePreset("paddle", Body(type, data));

    private static string Body(string type, string data) => $$"""{"event_id":"evt_1","event_type":"{{type}}","occurred_at":"2026-01-01T12:00:00.000000Z","data":{{data}}}""";
}
