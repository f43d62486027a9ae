namespace Bridge.Webhooks.Providers.Stripe;

internal sealed record StripeCheckout : StripeObject
{
    public required string PaymentStatus { get; init; }

    public long? AmountTotal { get; init; }

    public string? Currency { get; init; }

    public string? ClientReferenceId { get; init; }

    public string? Customer { get; init; }

    public StripePerson? CustomerDetails { get; init; }

    public string? CustomerEmail { get; init; }

    public string? PaymentIntent { get; init; }

    public string? Subscription { get; init; }
}
