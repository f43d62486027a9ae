namespace Bridge.Webhooks.Providers.Stripe;

internal sealed record StripeData<T>
    where T : StripeContent
{
    public required T Object { get; init; }
}
