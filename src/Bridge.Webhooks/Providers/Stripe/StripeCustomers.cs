using Bridge.Contracts.Customers;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>Customers.</summary>
internal static class StripeCustomers
{
    public static EventTranslation Changed(StripeWebhook webhook)
    {
        if (Read(webhook) is not { } customer)
            return EventTranslation.Unreadable;
        // A customer without an e-mail address is nobody whom a consumer could tell from another.
        return Person(customer) is { } contact
            ? EventTranslation.Of(new CustomerChanged { Webhook = webhook.Metadata, CustomerId = customer.Id, Contact = contact })
            : EventTranslation.None;
    }

    public static EventTranslation Deleted(StripeWebhook webhook)
        => Read(webhook) is { } customer
            ? EventTranslation.Of(new CustomerDeleted { Webhook = webhook.Metadata, CustomerId = customer.Id, Contact = Person(customer) })
            : EventTranslation.Unreadable;

    private static StripeCustomer? Read(StripeWebhook webhook) => webhook.Read(StripeJson.Default.StripeEventStripeCustomer, "customer");

    private static ContactDetails? Person(StripeCustomer customer) => Contact.From(customer.Email, customer.Name, customer.Phone);
}
