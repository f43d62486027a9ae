using Bridge.Contracts;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Payments;
using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks;

public sealed class SquareTranslatorTests
{
    private const string Payment =
        """
        {"id":"P1","status":"COMPLETED","amount_money":{"amount":900,"currency":"USD"},"total_money":{"amount":1000,"currency":"USD"},"reference_id":" 77 ","order_id":"SQ1",
         "buyer_email_address":"a@b.example","billing_address":{"first_name":"Ada"},"card_details":{"errors":[{"code":"GENERIC_DECLINE"}]}}
        """;

    private const string Refund = """{"id":"R1","status":"COMPLETED","amount_money":{"amount":500,"currency":"USD"},"payment_id":"P1"}""";

    [Theory]
    [InlineData("payment.created")]
    [InlineData("payment.updated")]
    public void A_payment_is_told_once_it_is_completed(string type)
    {
        var message = Play.Single<PaymentSucceeded>(Event(type, "payment", Payment));

        Assert.Equal(("P1", "77", new Money { Amount = 1000, Currency = "USD" }), (message.PaymentId, message.OrderId, message.Amount));
        Assert.Equal(new ContactDetails { Email = "a@b.example", Name = "Ada" }, message.Contact);
        Assert.Equal(("e-1", Play.Now), (message.Webhook.EventId, message.Webhook.OccurredAt));
    }

    [Fact]
    public void A_completed_payment_that_is_told_again_is_one_message()
    {
        var withFee = Payment.Replace("\"order_id\"", "\"processing_fee\":[],\"order_id\"", StringComparison.Ordinal);

        Assert.Equal(Id("payment.updated", "payment", Payment, "e-1"), Id("payment.updated", "payment", withFee, "e-2"));
        Assert.Equal(Id("payment.created", "payment", Payment, "e-1"), Id("payment.updated", "payment", Payment, "e-2"));
        Assert.NotEqual(Id("payment.updated", "payment", Payment, "e-1"), Id("payment.updated", "payment", Payment.Replace("P1", "P2", StringComparison.Ordinal), "e-1"));
    }

    [Fact]
    public void A_payment_that_is_refunded_is_not_told_again()
    {
        static string With(string refunds) => Payment.Replace("\"order_id\"", $"\"refund_ids\":{refunds},\"order_id\"", StringComparison.Ordinal);

        Assert.Equal("no-typed-message", Play.KeptBecause(Event("payment.updated", "payment", With("""["R1"]"""))));
        Play.Single<PaymentSucceeded>(Event("payment.updated", "payment", With("[]")));
    }

    [Fact]
    public void A_payment_without_a_reference_has_no_order()
        => Assert.Null(Play.Single<PaymentSucceeded>(Event("payment.created", "payment", Payment.Replace("\" 77 \"", "null", StringComparison.Ordinal))).OrderId);

    [Fact]
    public void A_failed_payment_tells_why()
        => Assert.Equal("GENERIC_DECLINE", Play.Single<PaymentFailed>(Event("payment.updated", "payment", With("COMPLETED", "FAILED"))).FailureCode);

    [Theory]
    [InlineData("APPROVED")]
    [InlineData("PENDING")]
    [InlineData("CANCELED")]
    [InlineData("completed")]
    public void A_payment_that_is_neither_has_no_message(string status)
        => Assert.Equal("no-typed-message", Play.KeptBecause(Event("payment.updated", "payment", With("COMPLETED", status))));

    [Fact]
    public void Money_went_back_once_a_refund_is_completed()
    {
        var message = Play.Single<PaymentRefunded>(Event("refund.updated", "refund", Refund));

        Assert.Equal(("P1", null, 500, false), (message.PaymentId, message.OrderId, message.Amount.Amount, message.IsFull));
        Assert.Equal(Id("refund.updated", "refund", Refund, "e-1"), Id("refund.updated", "refund", Refund, "e-2"));
        Assert.Equal("R1", Play.Single<PaymentRefunded>(Event("refund.updated", "refund", Refund.Replace("\"P1\"", "null", StringComparison.Ordinal))).PaymentId);
    }

    [Fact]
    public void A_refund_on_its_way_and_one_that_failed_are_no_money()
    {
        Assert.Equal("PENDING", Play.Single<RefundChanged>(Event("refund.created", "refund", Refund.Replace("COMPLETED", "PENDING", StringComparison.Ordinal))).Status);
        Assert.Equal("REJECTED", Play.Single<RefundFailed>(Event("refund.updated", "refund", Refund.Replace("COMPLETED", "REJECTED", StringComparison.Ordinal))).FailureCode);
    }

    [Theory]
    [InlineData("payment.created", "refund", Refund)]
    [InlineData("refund.created", "payment", Payment)]
    [InlineData("payment.created", "payment", "null")]
    [InlineData("payment.created", "payment", """{"id":"P1","status":"COMPLETED","amount_money":{"amount":-1,"currency":"USD"}}""")]
    [InlineData("payment.created", "payment", """{"id":" ","status":"COMPLETED","amount_money":{"amount":1,"currency":"USD"}}""")]
    [InlineData("payment.created", "payment", """{"id":"P1","status":"COMPLETED","amount_money":{"amount":1,"currency":"DOLLARS"}}""")]
    public void What_is_not_of_its_kind_is_unreadable(string type, string kind, string content) => Assert.Equal("unreadable", Play.KeptBecause(Event(type, kind, content)));

    private static string With(string before, string after) => Payment.Replace(before, after, StringComparison.Ordinal);

    private static Guid Id(string type, string kind, string content, string eventId) => Assert.Single(Event(type, kind, content, eventId).Messages).MessageId;

    private static Translation Event(string type, string kind, string content, string eventId = "e-1")
        => Play.TranslatePreset("square", $$$"""{"type":"{{{type}}}","event_id":"{{{eventId}}}","created_at":"2026-01-01T12:00:00Z","data":{"type":"{{{kind}}}","object":{"{{{kind}}}":{{{content}}} } } }""");
}
