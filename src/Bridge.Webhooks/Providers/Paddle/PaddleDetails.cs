namespace Bridge.Webhooks.Providers.Paddle;

internal sealed record PaddleDetails
{
    public required PaddleTotals Totals { get; init; }
}
