namespace Bridge.Webhooks.Providers.Stripe;

internal sealed record StripeCustomer : StripeObject
{
    public string? Email { get; init; }

    public string? Name { get; init; }

    public string? Phone { get; init; }
}
