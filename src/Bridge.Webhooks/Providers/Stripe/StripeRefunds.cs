using Bridge.Contracts.Payments;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>
/// Refunds one by one (<see href="https://docs.stripe.com/changelog/acacia/2024-10-28/refund-webhook-update" />). What went back of a payment
/// in all is told by its charge, in <c>charge.refunded</c>.
/// </summary>
internal static class StripeRefunds
{
    public static EventTranslation Changed(StripeWebhook webhook)
    {
        if (Read(webhook) is not { } refund || !StripeMoney.TryRead(refund.Amount, refund.Currency, out var amount))
            return EventTranslation.Unreadable;
        return EventTranslation.Of(new RefundChanged
        {
            Webhook = webhook.Metadata,
            RefundId = refund.Id,
            PaymentId = PaymentId(refund),
            OrderId = webhook.OrderId(refund),
            Amount = amount,
            Status = refund.Status,
            Reason = Contact.FirstText(refund.Reason),
        });
    }

    public static EventTranslation Failed(StripeWebhook webhook)
    {
        if (Read(webhook) is not { } refund || !StripeMoney.TryRead(refund.Amount, refund.Currency, out var amount))
            return EventTranslation.Unreadable;
        return EventTranslation.Of(new RefundFailed
        {
            Webhook = webhook.Metadata,
            RefundId = refund.Id,
            PaymentId = PaymentId(refund),
            OrderId = webhook.OrderId(refund),
            Amount = amount,
            FailureCode = Contact.FirstText(refund.FailureReason),
        });
    }

    private static StripeRefund? Read(StripeWebhook webhook) => webhook.Read(StripeJson.Default.StripeEventStripeRefund, "refund");

    private static string? PaymentId(StripeRefund refund) => Contact.FirstText(refund.PaymentIntent, refund.Charge);
}
