namespace Bridge.Webhooks.Providers.Square;

internal sealed record SquarePayment
{
    public required string Id { get; init; }

    public required string Status { get; init; }

    public required SquareMoney AmountMoney { get; init; }

    /// <summary>The amount with its tip.</summary>
    public SquareMoney? TotalMoney { get; init; }

    /// <summary>What the shop wrote onto the payment: its own id of the order.</summary>
    public string? ReferenceId { get; init; }

    public string? BuyerEmailAddress { get; init; }

    public SquareAddress? BillingAddress { get; init; }

    public SquareCard? CardDetails { get; init; }

    /// <summary>The refunds of the payment, from the first on.</summary>
    public IReadOnlyList<string?>? RefundIds { get; init; }
}
