using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Providers.Stripe.StripeSampleText;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>Customers, and the checkouts that they go through.</summary>
internal static class StripeCustomerSamples
{
    public static readonly IReadOnlyList<ISample> All =
    [
        Sample("customer.created", Customer),
        Sample("customer.updated", Customer),
        Sample("customer.deleted", Customer),
        Sample("checkout.session.completed", values => Checkout(values, "complete", "paid")),
        Sample("checkout.session.expired", values => Checkout(values, "expired", "unpaid")),
        Sample("checkout.session.async_payment_succeeded", values => Checkout(values, "complete", "paid")),
        Sample("checkout.session.async_payment_failed", values => Checkout(values, "complete", "unpaid")),
    ];

    private static string Customer(SampleValues values) =>
        $$"""
        {
              "id": {{Id("cus", values.Email)}},
              "object": "customer",
              "balance": 0,
              "created": {{Time(values)}},
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

    private static string Checkout(SampleValues values, string status, string payment) =>
        $$"""
        {
              "id": {{Id("cs", values.OrderId)}},
              "object": "checkout.session",
              "amount_subtotal": {{Amount(values)}},
              "amount_total": {{Amount(values)}},
              "client_reference_id": {{Id("basket", values.OrderId)}},
              "created": {{Time(values)}},
              "currency": {{Currency(values)}},
              "customer": {{Id("cus", values.Email)}},
              "customer_details": {{BillingDetails(values)}},
              "customer_email": null,
              "livemode": false,
              "metadata": {{Metadata(values)}},
              "mode": "payment",
              "payment_intent": {{(status is "expired" ? "null" : Id("pi", values.OrderId))}},
              "payment_status": "{{payment}}",
              "status": "{{status}}",
              "subscription": null
            }
        """;
}
