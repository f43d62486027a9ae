namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>What an event is about, and has an id of the kind that <see cref="StripeContent.Object" /> names.</summary>
internal abstract record StripeObject : StripeContent
{
    public required string Id { get; init; }
}
