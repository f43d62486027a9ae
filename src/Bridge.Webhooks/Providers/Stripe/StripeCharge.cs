namespace Bridge.Webhooks.Providers.Stripe;

internal sealed record StripeCharge : StripeObject
{
    public required long Amount { get; init; }

    /// <summary>Null where an older API version does not send it.</summary>
    public long? AmountCaptured { get; init; }

    public required long AmountRefunded { get; init; }

    public bool? Captured { get; init; }

    public required bool Refunded { get; init; }

    public required string Currency { get; init; }

    public string? FailureCode { get; init; }

    public string? PaymentIntent { get; init; }

    public string? ReceiptEmail { get; init; }

    public StripePerson? BillingDetails { get; init; }
}
