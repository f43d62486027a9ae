using Bridge.Contracts.Customers;
using Bridge.Contracts.Payments;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>
/// Charges: the attempts of a PaymentIntent, whose own events tell what became of it. Only a charge that was made without one
/// (<see href="https://docs.stripe.com/payments/older-apis" />) is a payment by itself.
/// </summary>
internal static class StripeCharges
{
    /// <summary>A charge that is only authorised is captured later, or never.</summary>
    public static EventTranslation Captured(StripeWebhook webhook)
    {
        if (Read(webhook) is not { } charge || !StripeMoney.TryRead(charge.AmountCaptured ?? charge.Amount, charge.Currency, out var amount))
            return EventTranslation.Unreadable;
        return IsByItself(charge) && charge.Captured is true
            ? EventTranslation.Of(new PaymentSucceeded
            {
                Webhook = webhook.Metadata,
                PaymentId = charge.Id,
                OrderId = webhook.OrderId(charge),
                Amount = amount,
                Contact = Payer(charge),
            })
            : EventTranslation.None;
    }

    public static EventTranslation Failed(StripeWebhook webhook)
    {
        if (Read(webhook) is not { } charge || !StripeMoney.TryRead(charge.Amount, charge.Currency, out var amount))
            return EventTranslation.Unreadable;
        return IsByItself(charge)
            ? EventTranslation.Of(new PaymentFailed
            {
                Webhook = webhook.Metadata,
                PaymentId = charge.Id,
                OrderId = webhook.OrderId(charge),
                Amount = amount,
                FailureCode = Contact.FirstText(charge.FailureCode),
                Contact = Payer(charge),
            })
            : EventTranslation.None;
    }

    public static EventTranslation Refunded(StripeWebhook webhook)
    {
        if (Read(webhook) is not { } charge || !StripeMoney.TryRead(charge.AmountRefunded, charge.Currency, out var amount))
            return EventTranslation.Unreadable;
        return EventTranslation.Of(new PaymentRefunded
        {
            Webhook = webhook.Metadata,
            PaymentId = Contact.FirstText(charge.PaymentIntent) ?? charge.Id,
            OrderId = webhook.OrderId(charge),
            Amount = amount,
            IsFull = charge.Refunded,
        });
    }

    private static StripeCharge? Read(StripeWebhook webhook) => webhook.Read(StripeJson.Default.StripeEventStripeCharge, "charge");

    private static bool IsByItself(StripeCharge charge) => Contact.FirstText(charge.PaymentIntent) is null;

    private static ContactDetails? Payer(StripeCharge charge)
        => Contact.From(Contact.FirstText(charge.ReceiptEmail, charge.BillingDetails?.Email), charge.BillingDetails?.Name, charge.BillingDetails?.Phone);
}
