namespace Bridge.Contracts.Orders;

/// <summary>Where a shipment can be followed.</summary>
public sealed record ShipmentTracking
{
    /// <summary>The carrier's name; null where the shop names none.</summary>
    public string? Carrier { get; init; }

    /// <summary>The carrier's numbers of its parcels.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    /// <summary>A page that shows where it is; null where the shop names none.</summary>
    public string? Url { get; init; }
}
