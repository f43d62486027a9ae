using Bridge.Contracts;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Payments;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>
/// Checkouts (<see href="https://docs.stripe.com/payments/checkout/fulfill-orders" />). The payment that one leads to has events of its own,
/// so no checkout is told as a payment.
/// </summary>
internal static class StripeCheckouts
{
    public static EventTranslation Completed(StripeWebhook webhook) => Translate(webhook, static (webhook, checkout, total) => new CheckoutCompleted
    {
        Webhook = webhook.Metadata,
        CheckoutId = checkout.Id,
        OrderId = webhook.OrderId(checkout),
        Reference = Contact.FirstText(checkout.ClientReferenceId),
        PaymentId = Contact.FirstText(checkout.PaymentIntent),
        SubscriptionId = Contact.FirstText(checkout.Subscription),
        CustomerId = Contact.FirstText(checkout.Customer),
        IsPaid = checkout.PaymentStatus is not "unpaid",
        Total = total,
        Contact = Payer(checkout),
    });

    public static EventTranslation Paid(StripeWebhook webhook) => Translate(webhook, static (webhook, checkout, total) => new CheckoutPaid
    {
        Webhook = webhook.Metadata,
        CheckoutId = checkout.Id,
        OrderId = webhook.OrderId(checkout),
        Reference = Contact.FirstText(checkout.ClientReferenceId),
        PaymentId = Contact.FirstText(checkout.PaymentIntent),
        Total = total,
        Contact = Payer(checkout),
    });

    public static EventTranslation PaymentFailed(StripeWebhook webhook) => Translate(webhook, static (webhook, checkout, total) => new CheckoutPaymentFailed
    {
        Webhook = webhook.Metadata,
        CheckoutId = checkout.Id,
        OrderId = webhook.OrderId(checkout),
        Reference = Contact.FirstText(checkout.ClientReferenceId),
        PaymentId = Contact.FirstText(checkout.PaymentIntent),
        Total = total,
        Contact = Payer(checkout),
    });

    public static EventTranslation Expired(StripeWebhook webhook) => Translate(webhook, static (webhook, checkout, total) => new CheckoutExpired
    {
        Webhook = webhook.Metadata,
        CheckoutId = checkout.Id,
        OrderId = webhook.OrderId(checkout),
        Reference = Contact.FirstText(checkout.ClientReferenceId),
        Total = total,
        Contact = Payer(checkout),
    });

    private static EventTranslation Translate(StripeWebhook webhook, Func<StripeWebhook, StripeCheckout, Money?, IWebhookMessage> message)
    {
        if (webhook.Read(StripeJson.Default.StripeEventStripeCheckout, "checkout.session") is not { } checkout)
            return EventTranslation.Unreadable;
        // A checkout that only stores a means of payment has no total.
        if (checkout.AmountTotal is not { } total)
            return EventTranslation.Of(message(webhook, checkout, null));
        return StripeMoney.TryRead(total, checkout.Currency, out var amount) ? EventTranslation.Of(message(webhook, checkout, amount)) : EventTranslation.Unreadable;
    }

    private static ContactDetails? Payer(StripeCheckout checkout)
        => Contact.From(
            Contact.FirstText(checkout.CustomerDetails?.Email, checkout.CustomerEmail), checkout.CustomerDetails?.Name, checkout.CustomerDetails?.Phone);
}
