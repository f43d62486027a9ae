using System.Text;
using System.Text.Json.Nodes;
using Bridge.Contracts;
using Bridge.Contracts.Payments;
using Bridge.Webhooks;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;

namespace Bridge.Tests.Webhooks;

public sealed class AdyenTests
{
    private static readonly Money Paid = new() { Amount = 4990, Currency = "EUR" };

    [Fact]
    public void An_authorisation_is_a_payment_of_the_order_that_the_merchant_refers_to()
    {
        var paid = Play.Single<PaymentSucceeded>(Play.Translate("adyen", Notification(Item("AUTHORISATION"))));

        Assert.Equal(("PSP1", "order:7", Paid, null), (paid.PaymentId, paid.OrderId, paid.Amount, paid.Contact));
        Assert.Equal(("PSP1/AUTHORISATION/true", "AUTHORISATION", Play.Now), (paid.Webhook.EventId, paid.Webhook.EventType, paid.Webhook.OccurredAt));
    }

    [Fact]
    public void A_refused_authorisation_is_a_failed_payment_and_its_unsigned_reason_is_not_passed_on()
    {
        var failed = Play.Single<PaymentFailed>(Play.Translate("adyen", Notification(Item("AUTHORISATION", success: "false"))));

        Assert.Equal(("PSP1", "order:7", Paid, null), (failed.PaymentId, failed.OrderId, failed.Amount, failed.FailureCode));
    }

    [Fact]
    public void A_refund_names_the_payment_and_is_never_called_full()
    {
        var refunded = Play.Single<PaymentRefunded>(Play.Translate("adyen", Notification(Item("REFUND", original: "PSP0"))));

        Assert.Equal(("PSP0", "order:7", Paid, false), (refunded.PaymentId, refunded.OrderId, refunded.Amount, refunded.IsFull));
    }

    [Theory]
    [InlineData("automatic", "AUTHORISATION", "true", typeof(PaymentSucceeded))]
    [InlineData("automatic", "CAPTURE", "true", typeof(WebhookReceived))]
    [InlineData("Manual", "AUTHORISATION", "true", typeof(WebhookReceived))]
    [InlineData("manual", "AUTHORISATION", "false", typeof(PaymentFailed))]
    [InlineData("manual", "CAPTURE", "true", typeof(PaymentSucceeded))]
    [InlineData("manual", "CAPTURE", "false", typeof(WebhookReceived))]
    [InlineData("automatic", "CAPTURE_FAILED", "true", typeof(WebhookReceived))]
    [InlineData("automatic", "REFUND", "false", typeof(WebhookReceived))]
    [InlineData("automatic", "REFUND_FAILED", "true", typeof(WebhookReceived))]
    [InlineData("automatic", "REPORT_AVAILABLE", "true", typeof(WebhookReceived))]
    public void What_means_money_is_for_the_setting_to_say(string capture, string eventCode, string success, Type expected)
    {
        var options = Play.Options("adyen");
        options.Settings["Capture"] = capture;
        var source = WebhookSource.Create("shop", options);

        var translation = source.Translate(source.AssumeVerified(Play.Request(Notification(Item(eventCode, success)))));

        Assert.IsType(expected, Assert.Single(translation.Messages).Message);
    }

    [Fact]
    public void Another_word_for_how_payments_are_captured_stops_the_start()
    {
        var options = Play.Options("adyen");
        options.Settings["Capture"] = "sometimes";

        Assert.Equal("Sources:shop:Settings:Capture is 'sometimes': write automatic or manual.", Assert.Single(WebhookSource.Validate("shop", options)));
    }

    [Theory]
    [InlineData("5000", "ISK", 50)]
    [InlineData("5000", "CLP", 50)]
    [InlineData("50", "CVE", 5000)]
    [InlineData("50", "IDR", 5000)]
    [InlineData("4990", "JPY", 4990)]
    [InlineData("4990", "KWD", 4990)]
    public void Currencies_of_which_Adyen_counts_other_decimals_are_brought_to_those_of_ISO_4217(string value, string currency, long expected)
        => Assert.Equal(expected, Play.Single<PaymentSucceeded>(Play.Translate("adyen", Notification(Item("AUTHORISATION", value: value, currency: currency)))).Amount.Amount);

    [Theory]
    [InlineData("-1", "EUR")]
    [InlineData("1.5", "EUR")]
    [InlineData("1", "EURO")]
    [InlineData("1", "ISK")]
    public void Money_that_cannot_be_read_is_kept(string value, string currency)
        => Assert.Equal("unreadable", Play.KeptBecause(Play.Translate("adyen", Notification(Item("AUTHORISATION", value: value, currency: currency)))));

    [Fact]
    public void Each_item_is_a_message_of_its_own_and_a_repeat_has_its_id_whatever_else_has_changed()
    {
        var first = Play.Translate("adyen", Notification(Item("AUTHORISATION"), Item("CHARGEBACK"))).Messages;
        var again = Play.Translate("adyen", Notification(Item("CHARGEBACK", reason: "another"))).Messages;

        Assert.IsType<PaymentSucceeded>(first[0].Message);
        var kept = Assert.IsType<WebhookReceived>(first[1].Message);
        Assert.Equal("CHARGEBACK", (string?)JsonNode.Parse(kept.Body.Span)!["NotificationRequestItem"]!["eventCode"]);
        Assert.Equal(first[1].MessageId, Assert.Single(again).MessageId);
    }

    [Fact]
    public void It_waits_for_its_own_word() => Assert.Equal(("[accepted]", null), (Play.Source("adyen").AcceptedBody, Play.Source("stripe").AcceptedBody));

    [Theory]
    [InlineData("{}")]
    [InlineData("{")]
    [InlineData("""{"notificationItems":[{"NotificationRequestItem":{"eventCode":"REFUND"}}]}""")]
    public void What_holds_no_items_cannot_be_signed(string body)
        => Assert.Throws<ArgumentException>(() => WebhookSigner.For(ProviderCatalog.Find("adyen")!, "00ff").Sign(new SampleRequest(Encoding.UTF8.GetBytes(body), []), Play.Now));

    private static string Notification(params string[] items)
        => $$"""{"live":"false","notificationItems":[{{string.Join(',', items.Select(item => $$"""{"NotificationRequestItem":{{item}}}"""))}}]}""";

    private static string Item(string eventCode, string success = "true", string original = "", string value = "4990", string currency = "EUR", string reason = "Refused")
        => $$"""
           {"amount":{"value":{{value}},"currency":"{{currency}}"},"eventCode":"{{eventCode}}","eventDate":"2026-01-01T13:00:00+01:00","merchantAccountCode":"Kettle",
            "merchantReference":"order:7","originalReference":"{{original}}","pspReference":"PSP1","reason":"{{reason}}","success":"{{success}}"}
           """;
}
