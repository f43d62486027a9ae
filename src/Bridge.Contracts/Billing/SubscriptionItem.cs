namespace Bridge.Contracts.Billing;

/// <summary>What is subscribed to.</summary>
public sealed record SubscriptionItem
{
    /// <summary>The provider's id of the price.</summary>
    public required string PriceId { get; init; }

    /// <summary>Pieces, 0 or more; null where the usage is measured.</summary>
    public int? Quantity { get; init; }
}
