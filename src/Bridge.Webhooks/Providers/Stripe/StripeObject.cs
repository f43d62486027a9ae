namespace Bridge.Webhooks.Providers.Stripe;

internal abstract record StripeObject
{
    public required string Id { get; init; }

    /// <summary>The kind of object: what <see cref="Id" /> is the id of.</summary>
    public required string Object { get; init; }

    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}
