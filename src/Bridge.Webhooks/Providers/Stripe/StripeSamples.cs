using Bridge.Contracts;
using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.Stripe;

internal static class StripeSamples
{
    public static readonly IReadOnlyList<ISample> All =
    [
        Sample("payment_intent.succeeded", Succeeded),
        Sample("payment_intent.payment_failed", Failed),
        Sample("charge.refunded", Refunded),
        Sample("customer.created", Customer),
        Sample("customer.updated", Customer),
    ];

    private static TextSample Sample(string type, Func<SampleValues, string> content) => new("stripe", type, values =>
        $$"""
        {
          "id": {{Json($"evt_{values.EventId}")}},
          "object": "event",
          "api_version": "2025-03-31.basil",
          "created": {{values.OccurredAt.ToUnixTimeSeconds()}},
          "data": {
            "object": {{content(values)}}
          },
          "livemode": false,
          "pending_webhooks": 1,
          "request": { "id": {{Json($"req_{Hex(values.EventId, 14)}")}}, "idempotency_key": null },
          "type": "{{type}}"
        }
        """);

    private static string Succeeded(SampleValues values) => PaymentIntent(values, "succeeded", Amount(values), "null");

    private static string Failed(SampleValues values) => PaymentIntent(values, "requires_payment_method", 0,
        $$"""
        {
                "code": "card_declined",
                "decline_code": "insufficient_funds",
                "doc_url": "https://docs.stripe.com/error-codes/card-declined",
                "message": "Your card has insufficient funds.",
                "payment_method": {
                  "id": {{Json($"pm_{Hex(values.OrderId, 16)}")}},
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
              "id": {{Json(PaymentId(values))}},
              "object": "payment_intent",
              "amount": {{Amount(values)}},
              "amount_capturable": 0,
              "amount_received": {{received}},
              "capture_method": "automatic",
              "created": {{values.OccurredAt.ToUnixTimeSeconds()}},
              "currency": {{Json(values.Currency.ToLowerInvariant())}},
              "customer": {{Json(CustomerId(values))}},
              "last_payment_error": {{error}},
              "latest_charge": {{Json($"ch_{Hex(values.OrderId, 16)}")}},
              "livemode": false,
              "metadata": { "order_id": {{Json(values.OrderId)}} },
              "payment_method_types": ["card"],
              "receipt_email": {{Json(values.Email)}},
              "shipping": { "name": {{Json(Name(values))}}, "phone": null },
              "status": "{{status}}"
            }
        """;

    private static string Refunded(SampleValues values) =>
        $$"""
        {
              "id": {{Json($"ch_{Hex(values.OrderId, 16)}")}},
              "object": "charge",
              "amount": {{Amount(values)}},
              "amount_captured": {{Amount(values)}},
              "amount_refunded": {{Amount(values)}},
              "billing_details": {{BillingDetails(values)}},
              "captured": true,
              "created": {{values.OccurredAt.ToUnixTimeSeconds()}},
              "currency": {{Json(values.Currency.ToLowerInvariant())}},
              "customer": {{Json(CustomerId(values))}},
              "livemode": false,
              "metadata": { "order_id": {{Json(values.OrderId)}} },
              "paid": true,
              "payment_intent": {{Json(PaymentId(values))}},
              "receipt_email": {{Json(values.Email)}},
              "refunded": true,
              "status": "succeeded"
            }
        """;

    private static string Customer(SampleValues values) =>
        $$"""
        {
              "id": {{Json(CustomerId(values))}},
              "object": "customer",
              "balance": 0,
              "created": {{values.OccurredAt.ToUnixTimeSeconds()}},
              "currency": null,
              "delinquent": false,
              "description": null,
              "email": {{Json(values.Email)}},
              "livemode": false,
              "metadata": {},
              "name": {{Json(Name(values))}},
              "phone": null
            }
        """;

    private static string BillingDetails(SampleValues values)
        => $$"""{ "email": {{Json(values.Email)}}, "name": {{Json(Name(values))}}, "phone": null }""";

    private static long Amount(SampleValues values) => StripeMoney.Write(new Money { Amount = values.Amount, Currency = values.Currency });

    private static string Name(SampleValues values) => $"{values.FirstName} {values.LastName}";

    private static string PaymentId(SampleValues values) => $"pi_{Hex(values.OrderId, 16)}";

    private static string CustomerId(SampleValues values) => $"cus_{Hex(values.Email, 14)}";
}
