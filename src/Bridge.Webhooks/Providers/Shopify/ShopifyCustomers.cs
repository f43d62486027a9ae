using Bridge.Contracts;
using Bridge.Contracts.Customers;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Shopify;

/// <summary>Customers.</summary>
internal static class ShopifyCustomers
{
    public static Translation Translate(VerifiedWebhook webhook, IdentifiedWebhook identified)
    {
        if (ProviderJson.Read(webhook, ShopifyJson.Default.ShopifyCustomer) is not { } customer)
            return identified.Keep(WebhookReceivedReason.Unreadable);
        // A customer without an e-mail address is nobody whom a consumer could tell from another.
        return Contact.From(customer.Email, $"{customer.FirstName} {customer.LastName}", customer.Phone) is { } contact
            ? identified.Publish(new CustomerChanged { Webhook = identified.Metadata, CustomerId = customer.Id, Contact = contact })
            : identified.Keep(WebhookReceivedReason.NoTypedMessage);
    }

    public static string? Name(ShopifyPerson? person) => person is null ? null : $"{person.FirstName} {person.LastName}";
}
