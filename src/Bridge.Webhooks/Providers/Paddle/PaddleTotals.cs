namespace Bridge.Webhooks.Providers.Paddle;

internal sealed record PaddleTotals
{
    /// <summary>What is paid for a transaction, credit of the customer taken off.</summary>
    public string? GrandTotal { get; init; }

    public string? Total { get; init; }
}
