namespace Bridge.Webhooks.Providers.Stripe;

internal sealed record StripeCharge : StripeObject
{
    public required long Amount { get; init; }

    public required long AmountRefunded { get; init; }

    public required bool Refunded { get; init; }

    public required string Currency { get; init; }

    public string? PaymentIntent { get; init; }

    public string? ReceiptEmail { get; init; }

    public StripePerson? BillingDetails { get; init; }
}
