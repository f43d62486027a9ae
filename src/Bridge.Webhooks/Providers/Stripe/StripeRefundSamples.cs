using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Providers.Stripe.StripeSampleText;

namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>Refunds one by one, and disputes.</summary>
internal static class StripeRefundSamples
{
    public static readonly IReadOnlyList<ISample> All =
    [
        Sample("refund.created", values => Refund(values, "pending", "null")),
        Sample("refund.updated", values => Refund(values, "succeeded", "null")),
        Sample("refund.failed", values => Refund(values, "failed", "\"expired_or_canceled_card\"")),
        Sample("charge.dispute.created", values => Dispute(values, "needs_response")),
        Sample("charge.dispute.updated", values => Dispute(values, "under_review")),
        Sample("charge.dispute.closed", values => Dispute(values, "won")),
    ];

    private static string Refund(SampleValues values, string status, string failure) =>
        $$"""
        {
              "id": {{Id("re", values.OrderId)}},
              "object": "refund",
              "amount": {{Amount(values)}},
              "charge": {{Id("ch", values.OrderId)}},
              "created": {{Time(values)}},
              "currency": {{Currency(values)}},
              "failure_reason": {{failure}},
              "metadata": {{Metadata(values)}},
              "payment_intent": {{Id("pi", values.OrderId)}},
              "reason": "requested_by_customer",
              "status": "{{status}}"
            }
        """;

    private static string Dispute(SampleValues values, string status) =>
        $$"""
        {
              "id": {{Id("dp", values.OrderId)}},
              "object": "dispute",
              "amount": {{Amount(values)}},
              "charge": {{Id("ch", values.OrderId)}},
              "created": {{Time(values)}},
              "currency": {{Currency(values)}},
              "evidence_details": { "due_by": {{Time(values, days: 9)}}, "has_evidence": false, "past_due": false, "submission_count": 0 },
              "is_charge_refundable": false,
              "livemode": false,
              "metadata": {},
              "payment_intent": {{Id("pi", values.OrderId)}},
              "reason": "product_not_received",
              "status": "{{status}}"
            }
        """;
}
