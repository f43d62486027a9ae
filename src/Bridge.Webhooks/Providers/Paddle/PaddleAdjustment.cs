namespace Bridge.Webhooks.Providers.Paddle;

internal sealed record PaddleAdjustment : PaddleEntity
{
    public required string Action { get; init; }

    public required string Status { get; init; }

    /// <summary><c>full</c> where it takes the whole transaction back.</summary>
    public string? Type { get; init; }

    public required string TransactionId { get; init; }

    public required string CurrencyCode { get; init; }

    public required PaddleTotals Totals { get; init; }
}
