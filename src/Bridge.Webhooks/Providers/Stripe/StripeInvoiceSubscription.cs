namespace Bridge.Webhooks.Providers.Stripe;

internal sealed record StripeInvoiceSubscription
{
    public string? Subscription { get; init; }
}
