using Bridge.Contracts;
using Bridge.Contracts.Inventory;
using Bridge.Contracts.Orders;
using Bridge.IntegrationTests.Hosts;
using Bridge.Inventory;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.Inventory;

/// <summary>What the tests of the inventory say to it and ask of it.</summary>
internal static class InventoryHost
{
    public const string Queue = "inventory";

    public static readonly Money Price = new() { Amount = 1250, Currency = "EUR" };

    public static Task<ServiceHost<InventoryDbContext>> StartAsync(string database, string environment = "Production") =>
        ServiceHost<InventoryDbContext>.StartAsync(database, bridge =>
        {
            bridge.Web.Environment.EnvironmentName = environment;
            return bridge.AddInventory();
        });

    public static async Task SetStockAsync(this ServiceHost<InventoryDbContext> host, string sku, int quantity)
    {
        await host.PublishAsync(new SetStock { Sku = sku, Quantity = quantity });
        await host.Deliveries.WaitAsync(Queue, 1);
    }

    public static OrderPlaced Order(string orderId, params (string Sku, int Quantity)[] lines) => new()
    {
        Webhook = TestWebhook.At(TestWebhook.Noon),
        OrderId = orderId,
        Total = Price,
        Lines = [.. lines.Select(line => new OrderLine { Sku = line.Sku, Quantity = line.Quantity })],
    };

    public static Task<Dictionary<string, (int OnHand, int Reserved)>> StockAsync(this ServiceHost<InventoryDbContext> host) =>
        host.QueryAsync(database => database.Stock.ToDictionaryAsync(item => item.Sku, item => (item.OnHand, item.Reserved)));

    public static Task<Dictionary<ReservationState, int>> StatesAsync(this ServiceHost<InventoryDbContext> host) =>
        host.QueryAsync(database => database.Reservations.GroupBy(order => order.State).ToDictionaryAsync(orders => orders.Key, orders => orders.Count()));
}
