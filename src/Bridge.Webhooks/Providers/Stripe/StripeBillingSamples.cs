using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Providers.Stripe.StripeSampleText;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>Invoices and subscriptions.</summary>
internal static class StripeBillingSamples
{
    public static readonly IReadOnlyList<ISample> All =
    [
        Sample("invoice.finalized", values => Invoice(values, "open", paid: 0)),
        Sample("invoice.paid", values => Invoice(values, "paid", Amount(values))),
        Sample("invoice.payment_failed", values => Invoice(values, "open", paid: 0)),
        Sample("invoice.voided", values => Invoice(values, "void", paid: 0)),
        Sample("customer.subscription.created", values => Subscription(values, "active")),
        Sample("customer.subscription.updated", values => Subscription(values, "past_due")),
        Sample("customer.subscription.deleted", values => Subscription(values, "canceled")),
    ];

    private static string Invoice(SampleValues values, string status, long paid) =>
        $$"""
        {
              "id": {{Id("in", values.OrderId)}},
              "object": "invoice",
              "amount_due": {{Amount(values)}},
              "amount_paid": {{paid}},
              "attempt_count": 1,
              "billing_reason": "subscription_cycle",
              "collection_method": "charge_automatically",
              "created": {{Time(values)}},
              "currency": {{Currency(values)}},
              "customer": {{Id("cus", values.Email)}},
              "customer_email": {{Json(values.Email)}},
              "customer_name": {{Json(Name(values))}},
              "customer_phone": null,
              "due_date": {{Time(values, days: 14)}},
              "livemode": false,
              "metadata": {},
              "next_payment_attempt": {{(status is "open" ? $"{Time(values, days: 3)}" : "null")}},
              "number": {{Json($"BK-{Digits(values.OrderId)}")}},
              "parent": {
                "subscription_details": { "metadata": {}, "subscription": {{Id("sub", values.Email)}} },
                "type": "subscription_details"
              },
              "status": "{{status}}"
            }
        """;

    private static string Subscription(SampleValues values, string status) =>
        $$"""
        {
              "id": {{Id("sub", values.Email)}},
              "object": "subscription",
              "cancel_at": null,
              "cancel_at_period_end": false,
              "canceled_at": null,
              "created": {{Time(values)}},
              "currency": {{Currency(values)}},
              "customer": {{Id("cus", values.Email)}},
              "ended_at": {{(status is "canceled" ? $"{Time(values)}" : "null")}},
              "items": {
                "object": "list",
                "data": [
                  {{string.Join(",\n          ", values.Lines.Select(line => Item(values, line.Sku, line.Quantity)))}}
                ]
              },
              "livemode": false,
              "metadata": {},
              "status": "{{status}}"
            }
        """;

    private static string Item(SampleValues values, string sku, int quantity)
        => $$"""{ "id": {{Id("si", sku)}}, "object": "subscription_item", "current_period_end": {{Time(values, days: 30)}}, "price": { "id": {{Id("price", sku)}} }, "quantity": {{quantity}} }""";
}
