using Bridge.Contracts;
using Bridge.Contracts.Payments;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>
/// Disputes (<see href="https://docs.stripe.com/disputes" />). The money that moves with one is told by other kinds of event, which have no typed message.
/// In API versions before 2014-12-08 (<see href="https://docs.stripe.com/changelog/2014-12-08/disputes-include-evidence-details-object" />) one may have
/// no id: it is called by its charge.
/// </summary>
internal static class StripeDisputes
{
    public static EventTranslation Opened(StripeWebhook webhook) => Translate(webhook, static (webhook, dispute, amount) => new DisputeOpened
    {
        Webhook = webhook.Metadata,
        DisputeId = DisputeId(dispute),
        PaymentId = PaymentId(dispute),
        OrderId = webhook.OrderId(dispute),
        Amount = amount,
        Status = dispute.Status,
        Reason = Contact.FirstText(dispute.Reason),
        AnswerBy = AnswerBy(dispute),
    });

    public static EventTranslation Changed(StripeWebhook webhook) => Translate(webhook, static (webhook, dispute, amount) => new DisputeChanged
    {
        Webhook = webhook.Metadata,
        DisputeId = DisputeId(dispute),
        PaymentId = PaymentId(dispute),
        OrderId = webhook.OrderId(dispute),
        Amount = amount,
        Status = dispute.Status,
        AnswerBy = AnswerBy(dispute),
    });

    public static EventTranslation Closed(StripeWebhook webhook) => Translate(webhook, static (webhook, dispute, amount) => new DisputeClosed
    {
        Webhook = webhook.Metadata,
        DisputeId = DisputeId(dispute),
        PaymentId = PaymentId(dispute),
        OrderId = webhook.OrderId(dispute),
        Amount = amount,
        Outcome = dispute.Status,
    });

    private static EventTranslation Translate(StripeWebhook webhook, Func<StripeWebhook, StripeDispute, Money, IWebhookMessage> message)
        => webhook.ReadContent(StripeJson.Default.StripeEventStripeDispute, "dispute") is { } dispute
           && Contact.FirstText(dispute.Charge) is not null
           && StripeMoney.TryRead(dispute.Amount, dispute.Currency, out var amount)
            ? EventTranslation.Of(message(webhook, dispute, amount))
            : EventTranslation.Unreadable;

    private static string DisputeId(StripeDispute dispute) => Contact.FirstText(dispute.Id) ?? dispute.Charge;

    private static DateTimeOffset? AnswerBy(StripeDispute dispute) => dispute.EvidenceDetails is { } details ? details.DueBy : dispute.EvidenceDueBy;

    private static string PaymentId(StripeDispute dispute) => Contact.FirstText(dispute.PaymentIntent) ?? dispute.Charge;
}
