using Bridge.Contracts.Customers;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.WooCommerce;

/// <summary>Customers who have an account; guests stand in their orders alone.</summary>
internal static class WooCommerceCustomers
{
    public static EventTranslation Changed(VerifiedEvent verified)
    {
        if (ProviderJson.Read(verified.Value, WooCommerceJson.Default.WooCommerceCustomer) is not { } customer)
            return EventTranslation.Unreadable;
        // A customer without an e-mail address is nobody whom a consumer could tell from another.
        return Contact.From(customer.Email, $"{customer.FirstName} {customer.LastName}", customer.Billing?.Phone) is { } contact
            ? EventTranslation.Of(new CustomerChanged { Webhook = verified.Metadata, CustomerId = customer.Id, Contact = contact })
            : EventTranslation.None;
    }
}
