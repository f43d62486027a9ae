using Bridge.Contracts.Customers;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Paddle;

/// <summary>Customers.</summary>
internal static class PaddleCustomers
{
    public static EventTranslation Changed(VerifiedEvent verified)
    {
        if (PaddleJson.Read(verified.Value, PaddleJson.Default.PaddleEventPaddleCustomer) is not { } customer)
            return EventTranslation.Unreadable;
        // A customer without an e-mail address is nobody whom a consumer could tell from another.
        return Contact.From(customer.Email, customer.Name, phone: null) is { } contact
            ? EventTranslation.Of(new CustomerChanged { Webhook = verified.Metadata, CustomerId = customer.Id, Contact = contact })
            : EventTranslation.None;
    }
}
