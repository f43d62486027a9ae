namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>What an event is about. Disputes of API versions before 2014-12-08 may have no id; everything else is a <see cref="StripeObject" />.</summary>
internal abstract record StripeContent
{
    /// <summary>The kind of object.</summary>
    public required string Object { get; init; }

    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}
