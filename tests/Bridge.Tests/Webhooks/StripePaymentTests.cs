using Bridge.Contracts;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Payments;

namespace Bridge.Tests.Webhooks;

/// <summary>One payment of Stripe has many events, and one of them tells it.</summary>
public sealed class StripePaymentTests
{
    private const string Charge =
        """
        {"id":"ch_1","object":"charge","amount":2000,"amount_captured":1500,"amount_refunded":0,"captured":true,"refunded":false,"currency":"eur",
         "payment_intent":null,"metadata":{"order_id":"77"},"billing_details":{"email":"a@b.example","name":"Ada"},"failure_code":"card_declined"}
        """;

    private const string Refund =
        """{"id":"re_1","object":"refund","amount":500,"currency":"eur","status":"pending","charge":"ch_1","payment_intent":null,"reason":"duplicate","failure_reason":"lost_or_stolen_card"}""";

    private const string Dispute =
        """
        {"id":"dp_1","object":"dispute","amount":500,"currency":"eur","status":"needs_response","charge":"ch_1","payment_intent":"pi_1","reason":"fraudulent",
         "evidence_details":{"due_by":1767312000},"metadata":{"order_id":"77"}}
        """;

    private const string Checkout =
        """
        {"id":"cs_1","object":"checkout.session","amount_total":500,"currency":"eur","payment_status":"paid","payment_intent":"pi_1","subscription":"sub_1","customer":"cus_1",
         "client_reference_id":"basket-9","customer_email":"typed@b.example","customer_details":{"email":"a@b.example","name":"Ada","phone":"+351"},"metadata":{"order_id":"77"}}
        """;

    private static readonly Money Five = new() { Amount = 500, Currency = "EUR" };

    [Theory]
    [InlineData("charge.succeeded")]
    [InlineData("charge.captured")]
    [InlineData("charge.failed")]
    public void A_charge_of_a_payment_intent_is_not_told_beside_it(string type)
        => Assert.Equal("no-typed-message", Play.KeptBecause(StripeEvent.Of(type, Charge.Replace("\"payment_intent\":null", "\"payment_intent\":\"pi_1\"", StringComparison.Ordinal))));

    [Theory]
    [InlineData("charge.succeeded")]
    [InlineData("charge.captured")]
    public void A_charge_by_itself_is_what_was_captured(string type)
    {
        var message = Play.Single<PaymentSucceeded>(StripeEvent.Of(type, Charge));

        Assert.Equal(("ch_1", "77", 1500), (message.PaymentId, message.OrderId, message.Amount.Amount));
        Assert.Equal(new ContactDetails { Email = "a@b.example", Name = "Ada" }, message.Contact);
    }

    [Fact]
    public void A_charge_that_is_only_authorised_is_no_payment()
        => Assert.Equal("no-typed-message", Play.KeptBecause(StripeEvent.Of("charge.succeeded", Charge.Replace("\"captured\":true", "\"captured\":false", StringComparison.Ordinal))));

    [Fact]
    public void A_charge_by_itself_that_failed_tells_why()
    {
        var message = Play.Single<PaymentFailed>(StripeEvent.Of("charge.failed", Charge));

        Assert.Equal(("ch_1", 2000, "card_declined"), (message.PaymentId, message.Amount.Amount, message.FailureCode));
    }

    [Theory]
    [InlineData("refund.created")]
    [InlineData("refund.updated")]
    public void A_refund_is_told_beside_what_went_back_in_all(string type)
    {
        var message = Play.Single<RefundChanged>(StripeEvent.Of(type, Refund));

        Assert.Equal(("re_1", "ch_1", null, Five, "pending", "duplicate"), (message.RefundId, message.PaymentId, message.OrderId, message.Amount, message.Status, message.Reason));
    }

    [Fact]
    public void A_refund_that_failed_tells_why()
    {
        var message = Play.Single<RefundFailed>(StripeEvent.Of("refund.failed", Refund.Replace("\"ch_1\"", "null", StringComparison.Ordinal)));

        Assert.Equal(("re_1", null, Five, "lost_or_stolen_card"), (message.RefundId, message.PaymentId, message.Amount, message.FailureCode));
    }

    [Fact]
    public void A_dispute_is_told_from_its_opening_to_its_end()
    {
        var opened = Play.Single<DisputeOpened>(StripeEvent.Of("charge.dispute.created", Dispute));
        var changed = Play.Single<DisputeChanged>(StripeEvent.Of("charge.dispute.updated", Dispute));
        var closed = Play.Single<DisputeClosed>(StripeEvent.Of("charge.dispute.closed", Dispute.Replace("needs_response", "lost", StringComparison.Ordinal)));

        Assert.Equal(("dp_1", "pi_1", "77", Five, "fraudulent"), (opened.DisputeId, opened.PaymentId, opened.OrderId, opened.Amount, opened.Reason));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1767312000), opened.AnswerBy);
        Assert.Equal(("dp_1", "needs_response", opened.AnswerBy), (changed.DisputeId, changed.Status, changed.AnswerBy));
        Assert.Equal(("dp_1", "pi_1", "lost"), (closed.DisputeId, closed.PaymentId, closed.Outcome));
    }

    [Fact]
    public void A_dispute_of_a_charge_by_itself_names_that()
        => Assert.Equal("ch_1", Play.Single<DisputeOpened>(StripeEvent.Of("charge.dispute.created", Dispute.Replace("\"pi_1\"", "null", StringComparison.Ordinal))).PaymentId);

    [Fact]
    public void A_dispute_of_an_old_version_has_no_id_and_is_called_by_its_charge()
    {
        const string Old = """
            {"object":"dispute","charge":"ch_1","amount":500,"currency":"eur","status":"under_review","evidence":"They drank the tea.","evidence_due_by":1767312000}
            """;

        var changed = Play.Single<DisputeChanged>(StripeEvent.Of("charge.dispute.updated", Old));

        Assert.Equal(("ch_1", "ch_1", Five, "under_review"), (changed.DisputeId, changed.PaymentId, changed.Amount, changed.Status));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1767312000), changed.AnswerBy);
        Assert.Equal(WebhookReceivedReason.Unreadable, Play.KeptBecause(StripeEvent.Of("charge.dispute.updated", Old.Replace("ch_1", " ", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("paid", true)]
    [InlineData("no_payment_required", true)]
    [InlineData("unpaid", false)]
    public void A_completed_checkout_is_no_payment(string status, bool isPaid)
    {
        var message = Play.Single<CheckoutCompleted>(StripeEvent.Of("checkout.session.completed", Checkout.Replace("\"paid\"", $"\"{status}\"", StringComparison.Ordinal)));

        Assert.Equal(("cs_1", "77", "basket-9", "pi_1", "sub_1", "cus_1"),
            (message.CheckoutId, message.OrderId, message.Reference, message.PaymentId, message.SubscriptionId, message.CustomerId));
        Assert.Equal((isPaid, Five), (message.IsPaid, message.Total));
        Assert.Equal(new ContactDetails { Email = "a@b.example", Name = "Ada", Phone = "+351" }, message.Contact);
    }

    [Fact]
    public void A_checkout_that_pays_for_nothing_has_no_total()
        => Assert.Null(Play.Single<CheckoutCompleted>(StripeEvent.Of(
            "checkout.session.completed", """{"id":"cs_1","object":"checkout.session","amount_total":null,"currency":null,"payment_status":"no_payment_required"}""")).Total);

    [Fact]
    public void A_checkout_whose_money_comes_later_is_told_again()
    {
        Assert.Equal("pi_1", Play.Single<CheckoutPaid>(StripeEvent.Of("checkout.session.async_payment_succeeded", Checkout)).PaymentId);
        Assert.Equal(Five, Play.Single<CheckoutPaymentFailed>(StripeEvent.Of("checkout.session.async_payment_failed", Checkout)).Total);
        Assert.Equal("basket-9", Play.Single<CheckoutExpired>(StripeEvent.Of("checkout.session.expired", Checkout)).Reference);
    }

    [Theory]
    [InlineData("refund.created", "charge")]
    [InlineData("charge.dispute.created", "refund")]
    [InlineData("checkout.session.completed", "refund")]
    [InlineData("charge.succeeded", "refund")]
    public void An_object_of_another_kind_is_unreadable(string type, string kind)
        => Assert.Equal("unreadable", Play.KeptBecause(StripeEvent.Of(type, Refund.Replace("\"refund\"", $"\"{kind}\"", StringComparison.Ordinal))));

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("\"500\"")]
    [InlineData("null")]
    public void Money_that_is_none_is_unreadable(string amount)
    {
        Assert.Equal("unreadable", Play.KeptBecause(StripeEvent.Of("refund.failed", Refund.Replace("500", amount, StringComparison.Ordinal))));
        Assert.Equal("unreadable", Play.KeptBecause(StripeEvent.Of("charge.dispute.closed", Dispute.Replace("500", amount, StringComparison.Ordinal))));
    }
}
