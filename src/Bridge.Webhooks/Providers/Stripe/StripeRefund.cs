namespace Bridge.Webhooks.Providers.Stripe;

internal sealed record StripeRefund : StripeObject
{
    public required long Amount { get; init; }

    public required string Currency { get; init; }

    public required string Status { get; init; }

    public string? Charge { get; init; }

    public string? PaymentIntent { get; init; }

    public string? Reason { get; init; }

    public string? FailureReason { get; init; }
}
