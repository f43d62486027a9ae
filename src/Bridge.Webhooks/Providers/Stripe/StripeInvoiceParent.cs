namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>What an invoice was made for (<see href="https://docs.stripe.com/changelog/basil/2025-03-31/adds-new-parent-field-to-invoicing-objects" />).</summary>
internal sealed record StripeInvoiceParent
{
    public StripeInvoiceSubscription? SubscriptionDetails { get; init; }
}
