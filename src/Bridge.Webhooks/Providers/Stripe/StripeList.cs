namespace Bridge.Webhooks.Providers.Stripe;

internal sealed record StripeList<T>
{
    public IReadOnlyList<T>? Data { get; init; }
}
