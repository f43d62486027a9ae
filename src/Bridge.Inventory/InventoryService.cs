using Bridge.Contracts.Inventory;
using Bridge.Hosting;
using Bridge.Persistence;
using MassTransit;

namespace Bridge.Inventory;

/// <summary>Keeps stock and reservations.</summary>
public static class InventoryService
{
    /// <summary>Where it listens as a process of its own, unless told otherwise.</summary>
    public const int Port = 5083;

    /// <summary>The messages that it publishes: its user at the broker may publish no others.</summary>
    public static IReadOnlyList<Type> Publishes { get; } = [typeof(SetStock), typeof(StockReserved), typeof(StockShort)];

    /// <summary>Adds the service: its database, its consumer and, for the demo, a way to set stock.</summary>
    public static BridgeBuilder AddInventory(this BridgeBuilder bridge)
    {
        bridge.AddPersistence<InventoryDbContext>();
        bridge.AddBus(bus => bus.AddConsumer<InventoryConsumer, InventoryDefinition>());
        return bridge.HasDemoEndpoints ? bridge.Map(routes => routes.MapStock()) : bridge;
    }
}
