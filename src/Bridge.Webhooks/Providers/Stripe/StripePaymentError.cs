namespace Bridge.Webhooks.Providers.Stripe;

internal sealed record StripePaymentError
{
    public string? Code { get; init; }

    public string? DeclineCode { get; init; }

    public StripePaymentMethod? PaymentMethod { get; init; }
}
