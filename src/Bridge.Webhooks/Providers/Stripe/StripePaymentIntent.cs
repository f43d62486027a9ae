namespace Bridge.Webhooks.Providers.Stripe;

internal sealed record StripePaymentIntent : StripeObject
{
    public required long Amount { get; init; }

    public long? AmountReceived { get; init; }

    public required string Currency { get; init; }

    public string? ReceiptEmail { get; init; }

    public StripePerson? Shipping { get; init; }

    public StripePaymentError? LastPaymentError { get; init; }

    /// <summary>Sent by API versions before 2022-11-15.</summary>
    public StripeList<StripeCharge>? Charges { get; init; }
}
