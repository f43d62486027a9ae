using Bridge.Contracts;
using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.Paddle;

internal static class PaddleSamples
{
    public static readonly IReadOnlyList<ISample> All =
    [
        Sample("transaction.completed", values => Transaction(values, "completed", "null")),
        Sample("transaction.payment_failed", values => Transaction(values, "past_due", "\"declined\"")),
        Sample("adjustment.created", values => Adjustment(values, "pending_approval")),
        Sample("adjustment.updated", values => Adjustment(values, "approved"), "approved"),
        Sample("adjustment.updated", values => Adjustment(values, "rejected"), "rejected"),
        Sample("subscription.created", values => Subscription(values, "active")),
        Sample("subscription.updated", values => Subscription(values, "past_due")),
        Sample("subscription.canceled", values => Subscription(values, "canceled")),
        Sample("customer.created", Customer),
        Sample("customer.updated", Customer),
    ];

    private static TextSample Sample(string type, Func<SampleValues, string> data, string variant = "") => new("paddle", type, values =>
        $$"""
        {
          "event_id": {{Json($"evt_{values.EventId}")}},
          "event_type": "{{type}}",
          "occurred_at": {{Json(values.OccurredAt)}},
          "notification_id": {{Id("ntf", values.EventId)}},
          "data": {{data(values)}}
        }
        """,
        variant: variant);

    private static string Transaction(SampleValues values, string status, string error) =>
        $$"""
        {
            "id": {{Id("txn", values.OrderId)}},
            "status": "{{status}}",
            "customer_id": {{Id("ctm", values.Email)}},
            "currency_code": {{Json(values.Currency)}},
            "custom_data": { "order_id": {{Json(values.OrderId)}} },
            "details": { "totals": { "total": {{Amount(values)}}, "credit": "0", "grand_total": {{Amount(values)}}, "currency_code": {{Json(values.Currency)}} } },
            "payments": [{ "amount": {{Amount(values)}}, "error_code": {{error}}, "created_at": {{Json(values.OccurredAt)}} }],
            "subscription_id": null
          }
        """;

    private static string Adjustment(SampleValues values, string status) =>
        $$"""
        {
            "id": {{Id("adj", values.OrderId)}},
            "action": "refund",
            "type": "full",
            "status": "{{status}}",
            "transaction_id": {{Id("txn", values.OrderId)}},
            "customer_id": {{Id("ctm", values.Email)}},
            "reason": "The tea was too cold",
            "currency_code": {{Json(values.Currency)}},
            "totals": { "subtotal": {{Amount(values)}}, "tax": "0", "total": {{Amount(values)}}, "currency_code": {{Json(values.Currency)}} }
          }
        """;

    private static string Subscription(SampleValues values, string status) =>
        $$"""
        {
            "id": {{Id("sub", values.Email)}},
            "status": "{{status}}",
            "customer_id": {{Id("ctm", values.Email)}},
            "currency_code": {{Json(values.Currency)}},
            "canceled_at": {{(status is "canceled" ? Json(values.OccurredAt) : "null")}},
            "current_billing_period": { "starts_at": {{Json(values.OccurredAt)}}, "ends_at": {{Json(values.OccurredAt.AddDays(30))}} },
            "items": [
              {{string.Join(",\n      ", values.Lines.Select(line => $$"""{ "price": { "id": {{Id("pri", line.Sku)}} }, "quantity": {{line.Quantity}}, "status": "active" }"""))}}
            ],
            "scheduled_change": { "action": "cancel", "effective_at": {{Json(values.OccurredAt.AddDays(30))}}, "resume_at": null }
          }
        """;

    private static string Customer(SampleValues values) =>
        $$"""
        {
            "id": {{Id("ctm", values.Email)}},
            "email": {{Json(values.Email)}},
            "name": {{Json($"{values.FirstName} {values.LastName}")}},
            "status": "active",
            "created_at": {{Json(values.OccurredAt)}},
            "updated_at": {{Json(values.OccurredAt)}}
          }
        """;

    private static string Amount(SampleValues values) => Json(MinorMoney.Write(new Money { Amount = values.Amount, Currency = values.Currency }));

    private static string Id(string prefix, string text) => Json($"{prefix}_{Hex(text, 26)}");
}
