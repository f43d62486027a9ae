using Bridge.Contracts.Customers;
using Bridge.Contracts.Payments;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>PaymentIntents: what Stripe tells of a payment, from its first attempt to the last (<see href="https://docs.stripe.com/payments/payment-intents" />).</summary>
internal static class StripePayments
{
    public static EventTranslation Succeeded(StripeWebhook webhook)
    {
        if (Read(webhook) is not { } intent || !StripeMoney.TryRead(intent.AmountReceived ?? intent.Amount, intent.Currency, out var amount))
            return EventTranslation.Unreadable;
        return EventTranslation.Of(new PaymentSucceeded
        {
            Webhook = webhook.Metadata,
            PaymentId = intent.Id,
            OrderId = webhook.OrderId(intent),
            Amount = amount,
            Contact = Payer(intent),
        });
    }

    public static EventTranslation Failed(StripeWebhook webhook)
    {
        if (Read(webhook) is not { } intent || !StripeMoney.TryRead(intent.Amount, intent.Currency, out var amount))
            return EventTranslation.Unreadable;
        return EventTranslation.Of(new PaymentFailed
        {
            Webhook = webhook.Metadata,
            PaymentId = intent.Id,
            OrderId = webhook.OrderId(intent),
            Amount = amount,
            FailureCode = Contact.FirstText(intent.LastPaymentError?.DeclineCode, intent.LastPaymentError?.Code),
            Contact = Payer(intent),
        });
    }

    private static StripePaymentIntent? Read(StripeWebhook webhook) => webhook.Read(StripeJson.Default.StripeEventStripePaymentIntent, "payment_intent");

    private static ContactDetails? Payer(StripePaymentIntent intent)
    {
        var charge = intent.Charges?.Data is [var first, ..] ? first : null;
        var tried = intent.LastPaymentError?.PaymentMethod?.BillingDetails;
        return Contact.From(
            Contact.FirstText(intent.ReceiptEmail, charge?.ReceiptEmail, charge?.BillingDetails?.Email, tried?.Email),
            Contact.FirstText(charge?.BillingDetails?.Name, tried?.Name, intent.Shipping?.Name),
            Contact.FirstText(charge?.BillingDetails?.Phone, tried?.Phone, intent.Shipping?.Phone));
    }
}
