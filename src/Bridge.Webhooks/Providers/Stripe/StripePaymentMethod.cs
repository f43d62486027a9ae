namespace Bridge.Webhooks.Providers.Stripe;

internal sealed record StripePaymentMethod
{
    public StripePerson? BillingDetails { get; init; }
}
