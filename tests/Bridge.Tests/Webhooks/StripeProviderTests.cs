using Bridge.Contracts;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Payments;

namespace Bridge.Tests.Webhooks;

public sealed class StripeProviderTests
{
    [Fact]
    public void A_payment_is_what_was_received()
    {
        var message = Play.Single<PaymentSucceeded>(StripeEvent.Of("payment_intent.succeeded",
            """{"id":"pi_1","object":"payment_intent","amount":2000,"amount_received":1500,"currency":"eur","metadata":{"order_id":" 77 "},"receipt_email":"a@b.example"}"""));

        Assert.Equal(("pi_1", "77", new Money { Amount = 1500, Currency = "EUR" }), (message.PaymentId, message.OrderId, message.Amount));
        Assert.Equal(new ContactDetails { Email = "a@b.example" }, message.Contact);
        Assert.Equal(("evt_1", "2025-03-31.basil", DateTimeOffset.FromUnixTimeSeconds(1767225600)), (message.Webhook.EventId, message.Webhook.ApiVersion, message.Webhook.OccurredAt));
    }

    [Fact]
    public void A_failed_payment_tells_why_and_whose()
    {
        var message = Play.Single<PaymentFailed>(StripeEvent.Of("payment_intent.payment_failed",
            """
            {"id":"pi_1","object":"payment_intent","amount":2000,"amount_received":0,"currency":"eur","metadata":{},"receipt_email":null,
             "last_payment_error":{"code":"card_declined","payment_method":{"billing_details":{"email":"a@b.example","name":"Ada","phone":"+351"}}}}
            """));

        Assert.Equal((null, "card_declined", 2000), (message.OrderId, message.FailureCode, message.Amount.Amount));
        Assert.Equal(new ContactDetails { Email = "a@b.example", Name = "Ada", Phone = "+351" }, message.Contact);
    }

    [Fact]
    public void The_payer_of_an_older_version_stands_in_its_charges()
    {
        var message = Play.Single<PaymentSucceeded>(StripeEvent.Of("payment_intent.succeeded",
            """
            {"id":"pi_1","object":"payment_intent","amount":1,"currency":"eur","charges":{"object":"list","data":[
              {"id":"ch_1","object":"charge","amount":1,"amount_refunded":0,"refunded":false,"currency":"eur","billing_details":{"email":"a@b.example","name":"Ada"}}]}}
            """));

        Assert.Equal(new ContactDetails { Email = "a@b.example", Name = "Ada" }, message.Contact);
    }

    [Theory]
    [InlineData("\"pi_1\"", "true", "pi_1", true)]
    [InlineData("null", "false", "ch_1", false)]
    public void A_refund_is_full_only_where_stripe_says_so(string intent, string refunded, string payment, bool isFull)
    {
        var message = Play.Single<PaymentRefunded>(StripeEvent.Of("charge.refunded",
            $$$"""{"id":"ch_1","object":"charge","amount":2000,"amount_refunded":500,"refunded":{{{refunded}}},"currency":"usd","payment_intent":{{{intent}}},"metadata":{"order_id":"77"}}"""));

        Assert.Equal((payment, "77", 500, isFull), (message.PaymentId, message.OrderId, message.Amount.Amount, message.IsFull));
    }

    [Theory]
    [InlineData("customer.created")]
    [InlineData("customer.updated")]
    public void A_customer_without_an_address_is_nobody_to_sync(string type)
    {
        Assert.Equal("cus_1", Play.Single<CustomerChanged>(StripeEvent.Of(type, """{"id":"cus_1","object":"customer","email":"a@b.example"}""")).CustomerId);
        Assert.Equal("no-typed-message", Play.KeptBecause(StripeEvent.Of(type, """{"id":"cus_1","object":"customer","email":null}""")));
    }

    [Fact]
    public void The_key_of_the_order_can_be_chosen()
    {
        var options = Play.Options("stripe");
        options.Settings["orderidkey"] = "shop_order";
        var source = Bridge.Webhooks.WebhookSource.Create("stripe", options);
        var body = StripeEvent.Body("payment_intent.succeeded", """{"id":"pi_1","object":"payment_intent","amount":1,"currency":"eur","metadata":{"order_id":"1","shop_order":"2"}}""");

        var message = Play.Single<PaymentSucceeded>(source.Translate(source.AssumeVerified(Play.Request(body))));

        Assert.Equal("2", message.OrderId);
    }

    [Theory]
    [InlineData("""{"id":"pi_1","object":"charge","amount":1,"currency":"eur"}""")]
    [InlineData("""{"id":"pi_1","object":"payment_intent","amount":-1,"currency":"eur"}""")]
    [InlineData("""{"id":"pi_1","object":"payment_intent","amount":1.5,"currency":"eur"}""")]
    [InlineData("""{"id":"pi_1","object":"payment_intent","amount":1e2,"currency":"eur"}""")]
    [InlineData("""{"id":"pi_1","object":"payment_intent","amount":"1","currency":"eur"}""")]
    [InlineData("""{"id":"pi_1","object":"payment_intent","amount":9223372036854775808,"currency":"eur"}""")]
    [InlineData("""{"id":"pi_1","object":"payment_intent","amount":1,"currency":"euro"}""")]
    [InlineData("""{"id":"pi_1","object":"payment_intent","amount":1,"amount":2,"currency":"eur"}""")]
    [InlineData("""{"id":"pi_1","object":"payment_intent","Amount":1,"currency":"eur"}""")]
    [InlineData("""{"id":null,"object":"payment_intent","amount":1,"currency":"eur"}""")]
    [InlineData("""{"id":"","object":"payment_intent","amount":1,"currency":"eur"}""")]
    [InlineData("""{"id":"pi_1","object":"payment_intent","amount":1,"currency":"eur","metadata":{"order_id":"7\u00007"}}""")]
    [InlineData("""{"id":"pi_1","object":"payment_intent","amount":1,"currency":"eur","receipt_email":"\ud83d"}""")]
    [InlineData("""{"id":"pi_1","object":"payment_intent","amount":1,"currency":"isk","amount_received":150}""")]
    [InlineData("null")]
    [InlineData("[]")]
    public void A_payment_that_cannot_be_read_is_kept(string content) => Assert.Equal("unreadable", Play.KeptBecause(StripeEvent.Of("payment_intent.succeeded", content)));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"id\":1,\"type\":\"x\"}")]
    [InlineData("{\"id\":\"evt_1\",\"type\":\"x\"} {}")]
    [InlineData("{\"id\":\"evt_1\",\"id\":\"evt_2\",\"type\":\"x\"}")]
    [InlineData("not JSON")]
    public void What_is_no_event_is_kept(string body)
    {
        var translation = Play.Translate("stripe", body);

        Assert.Equal("unreadable", Play.KeptBecause(translation));
        Assert.Equal(("unknown", null), (translation.Metadata.EventType, translation.Metadata.EventId));
    }

    [Fact]
    public void A_byte_order_mark_is_skipped_and_travels_on()
    {
        var translation = Play.Translate("stripe", "\uFEFF" + StripeEvent.Body("invoice.created", "{}"));

        Assert.Equal("no-typed-message", Play.KeptBecause(translation));
        Assert.Equal(0xEF, Play.Single<WebhookReceived>(translation).Body.Span[0]);
    }

    [Fact]
    public void The_event_id_and_not_the_body_makes_two_webhooks_one()
    {
        static Guid Id(string body) => Assert.Single(Play.Translate("stripe", body).Messages).MessageId;

        var body = StripeEvent.Body("invoice.created", "{}");
        Assert.Equal(Id(body), Id(body + "\n"));
        Assert.NotEqual(Id(body), Id(body.Replace("evt_1", "evt_2", StringComparison.Ordinal)));
    }
}
