namespace Bridge.Webhooks.Providers.Square;

internal sealed record SquareRefund
{
    public required string Id { get; init; }

    public required string Status { get; init; }

    public required SquareMoney AmountMoney { get; init; }

    /// <summary>Null where a refund belongs to no payment.</summary>
    public string? PaymentId { get; init; }
}
