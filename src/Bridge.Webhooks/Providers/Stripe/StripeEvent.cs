namespace Bridge.Webhooks.Providers.Stripe;

internal sealed record StripeEvent<T>
    where T : StripeContent
{
    public required StripeData<T> Data { get; init; }
}
