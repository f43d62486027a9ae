namespace Bridge.Webhooks.Providers.Square;

/// <summary>What an event is about: one of these, by its kind.</summary>
internal sealed record SquareObject
{
    public SquarePayment? Payment { get; init; }

    public SquareRefund? Refund { get; init; }
}
