namespace Bridge.Webhooks.Providers.Stripe;

internal sealed record StripePrice
{
    public required string Id { get; init; }
}
