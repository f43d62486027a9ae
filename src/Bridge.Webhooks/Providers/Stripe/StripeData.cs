namespace Bridge.Webhooks.Providers.Stripe;

internal sealed record StripeData<T>
    where T : StripeObject
{
    public required T Object { get; init; }
}
