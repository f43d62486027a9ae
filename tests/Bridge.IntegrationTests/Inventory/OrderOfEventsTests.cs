using Bridge.Contracts.Orders;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Servers;
using Bridge.Inventory;
using Bridge.Tests.Workflows;
using MassTransit;
using static Bridge.Tests.Workflows.Happening;

namespace Bridge.IntegrationTests.Inventory;

[Collection(ServersCollection.Name)]
public sealed class OrderOfEventsTests(TestServers servers)
{
    private const int OnHand = 10;
    private const int Ordered = 3;

    [Fact]
    public async Task Five_events_end_in_the_same_stock_in_all_120_orders_with_copies_at_once_and_afterwards()
    {
        await using var host = await InventoryHost.StartAsync(await servers.NewDatabaseAsync());
        var orders = Happenings.Orders(Placed, DeclinedEarly, Succeeded, Fulfilled, Cancelled).ToArray();

        await PlayAsync(host, orders);

        Assert.All((await host.StockAsync()).Values, stock => Assert.Equal((OnHand - Ordered, 0), stock));
        Assert.Equal(new Dictionary<ReservationState, int> { [ReservationState.Committed] = 120 }, await host.StatesAsync());
        Assert.Equal(120, (await host.EffectsAsync("stock-committed")).DistinctBy(effect => effect.Subject).Count());
        Assert.Equal(120, (await host.EffectsAsync("stock-committed")).Count);
        Assert.Equal(120, (await host.EffectsAsync("stock-reserved")).Count - (await host.EffectsAsync("stock-released")).Count);
    }

    [Fact]
    public async Task A_failed_payment_that_was_made_up_for_leaves_the_order_reserved_in_every_order()
    {
        await using var host = await InventoryHost.StartAsync(await servers.NewDatabaseAsync());
        var orders = Happenings.Orders(Placed, DeclinedEarly, Succeeded).ToArray();

        await PlayAsync(host, orders);

        Assert.All((await host.StockAsync()).Values, stock => Assert.Equal((OnHand, Ordered), stock));
    }

    [Theory]
    [InlineData(Refunded)]
    [InlineData(Cancelled)]
    [InlineData(DeclinedEarly)]
    public async Task What_ends_an_order_releases_its_stock_in_every_order(Happening end)
    {
        await using var host = await InventoryHost.StartAsync(await servers.NewDatabaseAsync());
        var orders = Happenings.Orders(Placed, end, RefundedInPart).ToArray();

        await PlayAsync(host, orders);

        Assert.All((await host.StockAsync()).Values, stock => Assert.Equal((OnHand, 0), stock));
        Assert.Equal(new Dictionary<ReservationState, int> { [ReservationState.Released] = orders.Length }, await host.StatesAsync());
    }

    /// <summary>Every event of every order twice at once, in the order that is told, then all of them again as new messages.</summary>
    private static async Task PlayAsync(ServiceHost<InventoryDbContext> host, Happening[][] orders)
    {
        await Task.WhenAll(orders.Select((_, order) => host.PublishAsync(new Contracts.Inventory.SetStock { Sku = $"{order}", Quantity = OnHand })));
        await host.Deliveries.WaitAsync(InventoryHost.Queue, orders.Length);
        for (var step = 0; step < orders[0].Length; step++)
        {
            await Task.WhenAll(orders.Select((happenings, order) => PublishTwiceAsync(host.Bus, Message(happenings[step], order))));
            await host.Deliveries.WaitAsync(InventoryHost.Queue, 2 * orders.Length);
        }

        var again = orders.SelectMany((happenings, order) => happenings.Select(happening => Message(happening, order))).ToArray();
        await Task.WhenAll(again.Select(message => PublishTwiceAsync(host.Bus, message)));
        await host.Deliveries.WaitAsync(InventoryHost.Queue, 2 * again.Length);
    }

    private static Task PublishTwiceAsync(IBus bus, object message)
    {
        var id = NewId.NextGuid();
        return Task.WhenAll(bus.Publish(message, context => context.MessageId = id), bus.Publish(message, context => context.MessageId = id));
    }

    private static object Message(Happening happening, int order) => Happenings.Message(happening, $"{order}", default) switch
    {
        OrderPlaced placed => placed with { Lines = [new OrderLine { Sku = $"{order}", Quantity = Ordered }] },
        var other => other,
    };
}
