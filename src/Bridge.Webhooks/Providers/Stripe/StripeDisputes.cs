using Bridge.Contracts;
using Bridge.Contracts.Payments;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>Disputes (<see href="https://docs.stripe.com/disputes" />). The money that moves with one is told by other kinds of event, which have no typed message.</summary>
internal static class StripeDisputes
{
    public static EventTranslation Opened(StripeWebhook webhook) => Translate(webhook, static (webhook, dispute, amount) => new DisputeOpened
    {
        Webhook = webhook.Metadata,
        DisputeId = dispute.Id,
        PaymentId = PaymentId(dispute),
        OrderId = webhook.OrderId(dispute),
        Amount = amount,
        Status = dispute.Status,
        Reason = Contact.FirstText(dispute.Reason),
        AnswerBy = dispute.EvidenceDetails?.DueBy,
    });

    public static EventTranslation Changed(StripeWebhook webhook) => Translate(webhook, static (webhook, dispute, amount) => new DisputeChanged
    {
        Webhook = webhook.Metadata,
        DisputeId = dispute.Id,
        PaymentId = PaymentId(dispute),
        OrderId = webhook.OrderId(dispute),
        Amount = amount,
        Status = dispute.Status,
        AnswerBy = dispute.EvidenceDetails?.DueBy,
    });

    public static EventTranslation Closed(StripeWebhook webhook) => Translate(webhook, static (webhook, dispute, amount) => new DisputeClosed
    {
        Webhook = webhook.Metadata,
        DisputeId = dispute.Id,
        PaymentId = PaymentId(dispute),
        OrderId = webhook.OrderId(dispute),
        Amount = amount,
        Outcome = dispute.Status,
    });

    private static EventTranslation Translate(StripeWebhook webhook, Func<StripeWebhook, StripeDispute, Money, IWebhookMessage> message)
        => webhook.Read(StripeJson.Default.StripeEventStripeDispute, "dispute") is { } dispute
           && Contact.FirstText(dispute.Charge) is not null
           && StripeMoney.TryRead(dispute.Amount, dispute.Currency, out var amount)
            ? EventTranslation.Of(message(webhook, dispute, amount))
            : EventTranslation.Unreadable;

    private static string PaymentId(StripeDispute dispute) => Contact.FirstText(dispute.PaymentIntent) ?? dispute.Charge;
}
