using Bridge.Contracts.Inventory;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Servers;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bridge.IntegrationTests.Inventory;

[Collection(ServersCollection.Name)]
public sealed class StockTests(TestServers servers)
{
    private const int Orders = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Orders_at_once_on_two_instances_never_oversell_and_never_lock_each_other_out()
    {
        var database = await servers.NewDatabaseAsync();
        await using var one = await InventoryHost.StartAsync(database);
        await using var other = await InventoryHost.StartAsync(database);
        await one.SetStockAsync("a", 10);
        await one.SetStockAsync("b", 50);
        var faults = new FailedAttempts();
        one.Bus.ConnectConsumeObserver(faults);
        other.Bus.ConnectConsumeObserver(faults);

        // Half of the orders name the articles the other way round: without one order of locking they would deadlock.
        await Task.WhenAll(Enumerable.Range(0, Orders).Select(i => (i % 2 == 0 ? one : other).PublishAsync(
            i % 4 < 2 ? InventoryHost.Order($"{i}", ("a", 1), ("b", 1)) : InventoryHost.Order($"{i}", ("b", 1), ("a", 1)))));
        await one.Deliveries.WaitAsync(InventoryHost.Queue, Orders / 2);
        await other.Deliveries.WaitAsync(InventoryHost.Queue, Orders / 2);

        var stock = await one.StockAsync();
        Assert.Equal(((10, 10), (50, 10)), (stock["a"], stock["b"]));
        Assert.Equal(10, (await one.EffectsAsync("stock-reserved")).Count);
        Assert.Equal(Orders - 10, (await one.EffectsAsync("stock-short")).Count);
        Assert.Empty(faults.Reasons);
    }

    [Fact]
    public async Task Copies_of_an_order_at_once_on_two_instances_reserve_once()
    {
        var database = await servers.NewDatabaseAsync();
        await using var one = await InventoryHost.StartAsync(database);
        await using var other = await InventoryHost.StartAsync(database);
        await one.SetStockAsync("a", 10);
        var id = NewId.NextGuid();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? one : other).PublishAsync(InventoryHost.Order("1", ("a", 2)), id)));
        await one.Deliveries.WaitAsync(InventoryHost.Queue, 20);
        await other.Deliveries.WaitAsync(InventoryHost.Queue, 20);

        Assert.Equal((10, 2), (await one.StockAsync())["a"]);
        Assert.Equal("1", Assert.Single(await one.EffectsAsync("stock-reserved")).Subject);
    }

    [Fact]
    public async Task A_reservation_and_a_shortage_are_published()
    {
        await using var host = await InventoryHost.StartAsync(await servers.NewDatabaseAsync());
        using var late = new CancellationTokenSource(Patience, TimeProvider.System);
        var reserved = await Published.OfAsync<StockReserved>(host.Bus);
        var shortages = await Published.OfAsync<StockShort>(host.Bus);
        await host.SetStockAsync("a", 3);

        await host.PublishAsync(InventoryHost.Order("1", ("a", 2)));
        Assert.Equal("1", (await reserved.ReadAsync(late.Token)).OrderId);
        await host.PublishAsync(InventoryHost.Order("2", ("a", 2), ("never counted", 1)));
        var told = await shortages.ReadAsync(late.Token);

        Assert.Equal("2", told.OrderId);
        Assert.Equal([("a", 2, 1), ("never counted", 1, 0)], told.Shortages.Select(article => (article.Sku, article.Requested, article.Available)));
    }

    [Fact]
    public async Task A_count_that_was_sent_earlier_changes_nothing()
    {
        await using var host = await InventoryHost.StartAsync(await servers.NewDatabaseAsync());
        await host.SetStockAsync("a", 3);
        await host.QueryAsync(database => database.Database.ExecuteSqlAsync($"UPDATE inventory.stock SET counted_at = counted_at + interval '1 hour'"));

        await host.SetStockAsync("a", 9);

        Assert.Equal((3, 0), (await host.StockAsync())["a"]);
        Assert.Equal("a", Assert.Single(await host.EffectsAsync("stock-set")).Subject);
    }

    [Theory]
    [InlineData("UPDATE inventory.stock SET on_hand = -1")]
    [InlineData("UPDATE inventory.stock SET reserved = -1")]
    public async Task The_database_itself_keeps_stock_from_becoming_negative(string update)
    {
        await using var host = await InventoryHost.StartAsync(await servers.NewDatabaseAsync());
        await host.SetStockAsync("a", 3);

        var error = await Assert.ThrowsAsync<PostgresException>(
            () => host.QueryAsync(database => database.Database.ExecuteSqlRawAsync(update)));

        Assert.Equal(PostgresErrorCodes.CheckViolation, error.SqlState);
    }
}
