using Bridge.Contracts.Customers;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Shopify;

/// <summary>Customers.</summary>
internal static class ShopifyCustomers
{
    public static EventTranslation Changed(ShopifyWebhook webhook)
    {
        if (webhook.Body is not ShopifyCustomer customer)
            return EventTranslation.Unreadable;
        // A customer without an e-mail address is nobody whom a consumer could tell from another.
        return Person(customer) is { } contact
            ? EventTranslation.Of(new CustomerChanged { Webhook = webhook.Metadata, CustomerId = customer.Id, Contact = contact })
            : EventTranslation.None;
    }

    /// <summary>What is left of a customer has no times: else the body is that of one who is there.</summary>
    public static EventTranslation Deleted(ShopifyWebhook webhook)
    {
        if (webhook.Body is not ShopifyCustomer customer)
            return EventTranslation.Unreadable;
        return webhook.Body is { CreatedAt: null, UpdatedAt: null }
            ? EventTranslation.Of(new CustomerDeleted { Webhook = webhook.Metadata, CustomerId = customer.Id, Contact = Person(customer) })
            : EventTranslation.Mismatch;
    }

    public static string? Name(ShopifyPerson? person) => person is null ? null : $"{person.FirstName} {person.LastName}";

    private static ContactDetails? Person(ShopifyCustomer customer) => Contact.From(customer.Email, $"{customer.FirstName} {customer.LastName}", customer.Phone);
}
