using Bridge.Contracts;
using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>Stripe (<see href="https://docs.stripe.com/webhooks" />).</summary>
public sealed class StripeProvider : IWebhookProvider
{
    internal const string OrderIdKey = "OrderIdKey";

    /// <summary>What each kind of event says (<see href="https://docs.stripe.com/api/events/types" />).</summary>
    private static readonly Dictionary<string, Func<StripeWebhook, EventTranslation>> Translations = new()
    {
        ["payment_intent.succeeded"] = StripePayments.Succeeded,
        ["payment_intent.payment_failed"] = StripePayments.Failed,
        ["charge.succeeded"] = StripeCharges.Captured,
        ["charge.captured"] = StripeCharges.Captured,
        ["charge.failed"] = StripeCharges.Failed,
        ["charge.refunded"] = StripeCharges.Refunded,
        ["refund.created"] = StripeRefunds.Changed,
        ["refund.updated"] = StripeRefunds.Changed,
        ["refund.failed"] = StripeRefunds.Failed,
        ["charge.dispute.created"] = StripeDisputes.Opened,
        ["charge.dispute.updated"] = StripeDisputes.Changed,
        ["charge.dispute.closed"] = StripeDisputes.Closed,
        ["checkout.session.completed"] = StripeCheckouts.Completed,
        ["checkout.session.expired"] = StripeCheckouts.Expired,
        ["checkout.session.async_payment_succeeded"] = StripeCheckouts.Paid,
        ["checkout.session.async_payment_failed"] = StripeCheckouts.PaymentFailed,
        ["customer.created"] = StripeCustomers.Changed,
        ["customer.updated"] = StripeCustomers.Changed,
        ["customer.deleted"] = StripeCustomers.Deleted,
        ["invoice.finalized"] = StripeInvoices.Issued,
        ["invoice.paid"] = StripeInvoices.Paid,
        ["invoice.payment_failed"] = StripeInvoices.PaymentFailed,
        ["invoice.voided"] = StripeInvoices.Voided,
        ["customer.subscription.created"] = StripeSubscriptions.Started,
        ["customer.subscription.updated"] = StripeSubscriptions.Changed,
        ["customer.subscription.deleted"] = StripeSubscriptions.Ended,
    };

    /// <inheritdoc />
    public string Name => "stripe";

    /// <inheritdoc />
    public string? Page => "https://docs.stripe.com/webhooks";

    /// <inheritdoc />
    public IReadOnlyList<string> IdIn { get; } = ["json:/id"];

    /// <inheritdoc />
    public string? Retries => "for 3 days; 3 within a few hours in a sandbox";

    /// <summary>
    /// <c>Stripe-Signature: t=...,v1=...</c>: HMAC-SHA256 of time, point and body under the secret's own text, <c>whsec_</c> included
    /// (<see href="https://docs.stripe.com/webhooks/signature" />). While a secret is rolled there is one <c>v1</c> for each.
    /// </summary>
    public SignatureScheme Scheme { get; } = new()
    {
        Signature = new() { In = ["header:Stripe-Signature"], Split = ',', Separator = '=', Labels = ["v1"] },
        Timestamp = new() { In = ["item:t"] },
        Message = "{ts}.{body}",
    };

    /// <summary><c>OrderIdKey</c>: the key of Stripe's metadata that holds the shop's id of the order.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { [OrderIdKey] = "order_id" };

    /// <inheritdoc />
    public IReadOnlyCollection<string> Kinds => Translations.Keys;

    /// <inheritdoc />
    public IReadOnlyList<ISample> Samples { get; } = StripeSamples.All;

    /// <inheritdoc />
    public Translation Translate(VerifiedWebhook webhook)
    {
        if (ProviderJson.Read(webhook, StripeJson.Default.StripeEnvelope) is not { } envelope)
            return webhook.Unreadable();
        var identified = webhook.Identify(
            new() { Id = envelope.Id, IsIdSigned = true, Type = envelope.Type, ApiVersion = envelope.ApiVersion, OccurredAt = envelope.Created });
        return Translations.TryGetValue(envelope.Type, out var translate)
            ? identified.Publish(translate(new(webhook, identified.Metadata)))
            : identified.Keep(WebhookReceivedReason.NoTypedMessage);
    }
}
