using Bridge.Contracts.Billing;
using Bridge.Contracts.Customers;

namespace Bridge.Tests.Webhooks;

public sealed class StripeBillingTests
{
    private const string Invoice =
        """
        {"id":"in_1","object":"invoice","amount_due":2000,"amount_paid":1500,"currency":"eur","number":"BK-1","customer":"cus_1","customer_email":"a@b.example","customer_name":"Ada",
         "parent":{"type":"subscription_details","subscription_details":{"subscription":"sub_1"}},"attempt_count":2,"next_payment_attempt":1767312000,"due_date":null}
        """;

    private const string Subscription =
        """
        {"id":"sub_1","object":"subscription","status":"active","customer":"cus_1","cancel_at":null,"cancel_at_period_end":false,"ended_at":1767225600,"items":{"object":"list","data":[
          {"price":{"id":"price_1"},"quantity":3,"current_period_end":1767312000},{"price":{"id":"price_2"},"current_period_end":1767398400},{"price":null,"quantity":1},null]}}
        """;

    private static readonly DateTimeOffset First = DateTimeOffset.FromUnixTimeSeconds(1767312000);
    private static readonly DateTimeOffset Second = DateTimeOffset.FromUnixTimeSeconds(1767398400);

    [Fact]
    public void An_invoice_is_told_by_what_is_due_or_paid()
    {
        var issued = Play.Single<InvoiceIssued>(StripeEvent.Of("invoice.finalized", Invoice));
        var paid = Play.Single<InvoicePaid>(StripeEvent.Of("invoice.paid", Invoice));
        var failed = Play.Single<InvoicePaymentFailed>(StripeEvent.Of("invoice.payment_failed", Invoice));
        var voided = Play.Single<InvoiceVoided>(StripeEvent.Of("invoice.voided", Invoice));

        Assert.Equal(("in_1", "BK-1", "cus_1", "sub_1"), (issued.InvoiceId, issued.Number, issued.CustomerId, issued.SubscriptionId));
        Assert.Equal([2000, 1500, 2000, 2000], [issued.Amount.Amount, paid.Amount.Amount, failed.Amount.Amount, voided.Amount.Amount]);
        Assert.Equal((2, First), (failed.Attempt, failed.NextAttemptAt));
        Assert.Equal(new ContactDetails { Email = "a@b.example", Name = "Ada" }, paid.Contact);
    }

    [Fact]
    public void A_payment_of_an_invoice_is_told_once()
        => Assert.Equal("no-typed-message", Play.KeptBecause(StripeEvent.Of("invoice.payment_succeeded", Invoice)));

    [Fact]
    public void The_subscription_of_an_older_version_stands_in_the_invoice()
        => Assert.Equal("sub_9", Play.Single<InvoicePaid>(StripeEvent.Of(
            "invoice.paid", """{"id":"in_1","object":"invoice","amount_due":1,"amount_paid":1,"currency":"eur","subscription":"sub_9"}""")).SubscriptionId);

    [Fact]
    public void A_subscription_is_told_with_its_state()
    {
        var started = Play.Single<SubscriptionStarted>(StripeEvent.Of("customer.subscription.created", Subscription));
        var changed = Play.Single<SubscriptionChanged>(StripeEvent.Of("customer.subscription.updated", Subscription));

        Assert.Equal(("sub_1", "cus_1", "active", null), (started.SubscriptionId, started.CustomerId, started.Status, started.EndsAt));
        Assert.Equal([new SubscriptionItem { PriceId = "price_1", Quantity = 3 }, new SubscriptionItem { PriceId = "price_2" }], changed.Items);
        Assert.Equal(Second, changed.PeriodEndsAt);
    }

    [Theory]
    [InlineData("\"cancel_at\":null", "\"cancel_at\":1767312000", 1767312000)]
    [InlineData("\"cancel_at_period_end\":false", "\"cancel_at_period_end\":true", 1767398400)]
    [InlineData("\"cancel_at_period_end\":false", "\"cancel_at_period_end\":true,\"current_period_end\":1767312000", 1767312000)]
    public void A_subscription_that_was_cancelled_tells_when_it_ends(string before, string after, long end)
        => Assert.Equal(
            DateTimeOffset.FromUnixTimeSeconds(end),
            Play.Single<SubscriptionChanged>(StripeEvent.Of("customer.subscription.updated", Subscription.Replace(before, after, StringComparison.Ordinal))).EndsAt);

    [Fact]
    public void A_subscription_that_ended_tells_when()
        => Assert.Equal(("sub_1", Play.Now.AddHours(-12)), (Ended().SubscriptionId, Ended().EndedAt));

    [Fact]
    public void A_customer_who_was_deleted_is_named()
    {
        var message = Play.Single<CustomerDeleted>(StripeEvent.Of("customer.deleted", """{"id":"cus_1","object":"customer","email":"a@b.example"}"""));

        Assert.Equal(("cus_1", "a@b.example"), (message.CustomerId, message.Contact?.Email));
        Assert.Null(Play.Single<CustomerDeleted>(StripeEvent.Of("customer.deleted", """{"id":"cus_1","object":"customer"}""")).Contact);
    }

    [Theory]
    [InlineData("\"quantity\":3", "\"quantity\":-3")]
    [InlineData("\"quantity\":3", "\"quantity\":3000000000")]
    [InlineData("\"status\":\"active\"", "\"status\":null")]
    public void A_subscription_that_cannot_be_read_is_kept(string before, string after)
        => Assert.Equal("unreadable", Play.KeptBecause(StripeEvent.Of("customer.subscription.updated", Subscription.Replace(before, after, StringComparison.Ordinal))));

    private static SubscriptionEnded Ended() => Play.Single<SubscriptionEnded>(StripeEvent.Of("customer.subscription.deleted", Subscription));
}
