using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Providers.Stripe.StripeSampleText;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>Payments: PaymentIntents, and charges that were made without one.</summary>
internal static class StripePaymentSamples
{
    public static readonly IReadOnlyList<ISample> All =
    [
        Sample("payment_intent.succeeded", Succeeded),
        Sample("payment_intent.payment_failed", Failed),
        Sample("charge.succeeded", values => Charge(values, "succeeded", "null", "null", refunded: false)),
        Sample("charge.captured", values => Charge(values, "succeeded", "null", "null", refunded: false)),
        Sample("charge.failed", values => Charge(values, "failed", "null", "\"card_declined\"", refunded: false)),
        Sample("charge.refunded", values => Charge(values, "succeeded", Id("pi", values.OrderId), "null", refunded: true)),
    ];

    private static string Succeeded(SampleValues values) => PaymentIntent(values, "succeeded", Amount(values), "null");

    private static string Failed(SampleValues values) => PaymentIntent(values, "requires_payment_method", 0,
        $$"""
        {
                "code": "card_declined",
                "decline_code": "insufficient_funds",
                "doc_url": "https://docs.stripe.com/error-codes/card-declined",
                "message": "Your card has insufficient funds.",
                "payment_method": {
                  "id": {{Id("pm", values.OrderId)}},
                  "object": "payment_method",
                  "billing_details": {{BillingDetails(values)}},
                  "type": "card"
                },
                "type": "card_error"
              }
        """);

    private static string PaymentIntent(SampleValues values, string status, long received, string error) =>
        $$"""
        {
              "id": {{Id("pi", values.OrderId)}},
              "object": "payment_intent",
              "amount": {{Amount(values)}},
              "amount_capturable": 0,
              "amount_received": {{received}},
              "capture_method": "automatic",
              "created": {{Time(values)}},
              "currency": {{Currency(values)}},
              "customer": {{Id("cus", values.Email)}},
              "last_payment_error": {{error}},
              "latest_charge": {{Id("ch", values.OrderId)}},
              "livemode": false,
              "metadata": {{Metadata(values)}},
              "payment_method_types": ["card"],
              "receipt_email": {{Json(values.Email)}},
              "shipping": { "name": {{Json(Name(values))}}, "phone": null },
              "status": "{{status}}"
            }
        """;

    private static string Charge(SampleValues values, string status, string paymentIntent, string failure, bool refunded) =>
        $$"""
        {
              "id": {{Id("ch", values.OrderId)}},
              "object": "charge",
              "amount": {{Amount(values)}},
              "amount_captured": {{(status is "failed" ? 0 : Amount(values))}},
              "amount_refunded": {{(refunded ? Amount(values) : 0)}},
              "billing_details": {{BillingDetails(values)}},
              "captured": {{(status is "failed" ? "false" : "true")}},
              "created": {{Time(values)}},
              "currency": {{Currency(values)}},
              "customer": {{Id("cus", values.Email)}},
              "failure_code": {{failure}},
              "livemode": false,
              "metadata": {{Metadata(values)}},
              "paid": {{(status is "failed" ? "false" : "true")}},
              "payment_intent": {{paymentIntent}},
              "receipt_email": {{Json(values.Email)}},
              "refunded": {{(refunded ? "true" : "false")}},
              "status": "{{status}}"
            }
        """;
}
