using Bridge.Contracts;
using Bridge.Contracts.Billing;
using Bridge.Contracts.Customers;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>
/// Invoices (<see href="https://docs.stripe.com/billing/subscriptions/webhooks" />). <c>invoice.payment_succeeded</c> has no typed message:
/// <c>invoice.paid</c> comes with it, and also where an invoice was paid outside of Stripe.
/// </summary>
internal static class StripeInvoices
{
    public static EventTranslation Issued(StripeWebhook webhook) => Translate(webhook, invoice => invoice.AmountDue, static (webhook, invoice, amount) => new InvoiceIssued
    {
        Webhook = webhook.Metadata,
        InvoiceId = invoice.Id,
        Number = Contact.FirstText(invoice.Number),
        CustomerId = Contact.FirstText(invoice.Customer),
        SubscriptionId = SubscriptionId(invoice),
        Amount = amount,
        DueAt = invoice.DueDate,
        Contact = Customer(invoice),
    });

    public static EventTranslation Paid(StripeWebhook webhook) => Translate(webhook, invoice => invoice.AmountPaid, static (webhook, invoice, amount) => new InvoicePaid
    {
        Webhook = webhook.Metadata,
        InvoiceId = invoice.Id,
        Number = Contact.FirstText(invoice.Number),
        CustomerId = Contact.FirstText(invoice.Customer),
        SubscriptionId = SubscriptionId(invoice),
        Amount = amount,
        Contact = Customer(invoice),
    });

    public static EventTranslation PaymentFailed(StripeWebhook webhook) => Translate(webhook, invoice => invoice.AmountDue, static (webhook, invoice, amount) => new InvoicePaymentFailed
    {
        Webhook = webhook.Metadata,
        InvoiceId = invoice.Id,
        Number = Contact.FirstText(invoice.Number),
        CustomerId = Contact.FirstText(invoice.Customer),
        SubscriptionId = SubscriptionId(invoice),
        Amount = amount,
        Attempt = invoice.AttemptCount,
        NextAttemptAt = invoice.NextPaymentAttempt,
        Contact = Customer(invoice),
    });

    public static EventTranslation Voided(StripeWebhook webhook) => Translate(webhook, invoice => invoice.AmountDue, static (webhook, invoice, amount) => new InvoiceVoided
    {
        Webhook = webhook.Metadata,
        InvoiceId = invoice.Id,
        Number = Contact.FirstText(invoice.Number),
        CustomerId = Contact.FirstText(invoice.Customer),
        SubscriptionId = SubscriptionId(invoice),
        Amount = amount,
    });

    private static EventTranslation Translate(
        StripeWebhook webhook, Func<StripeInvoice, long> sum, Func<StripeWebhook, StripeInvoice, Money, IWebhookMessage> message)
        => webhook.Read(StripeJson.Default.StripeEventStripeInvoice, "invoice") is { } invoice && StripeMoney.TryRead(sum(invoice), invoice.Currency, out var amount)
            ? EventTranslation.Of(message(webhook, invoice, amount))
            : EventTranslation.Unreadable;

    private static string? SubscriptionId(StripeInvoice invoice)
        => Contact.FirstText(invoice.Parent?.SubscriptionDetails?.Subscription, invoice.Subscription);

    private static ContactDetails? Customer(StripeInvoice invoice) => Contact.From(invoice.CustomerEmail, invoice.CustomerName, invoice.CustomerPhone);
}
