using Bridge.Contracts;
using Bridge.Contracts.Inventory;
using Bridge.Contracts.Orders;
using Bridge.Contracts.Payments;
using Bridge.Hosting.Bus;
using Bridge.Persistence;
using Bridge.Persistence.Effects;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace Bridge.Inventory;

/// <summary>Reserves, commits and releases the articles of orders.</summary>
/// <remarks>
/// Every event of an order locks its reservation, then its articles in the order of their SKUs: orders never oversell an article, and never
/// lock each other out. What an event means for the stock is told in <see cref="Reservation" />.
/// </remarks>
public sealed partial class InventoryConsumer(InventoryDbContext database, EffectJournal effects, TimeProvider time, ILogger<InventoryConsumer> logger)
    : IConsumer<SetStock>,
        IConsumer<OrderPlaced>,
        IConsumer<OrderFulfilled>,
        IConsumer<OrderCancelled>,
        IConsumer<OrderPaid>,
        IConsumer<PaymentSucceeded>,
        IConsumer<PaymentFailed>,
        IConsumer<PaymentRefunded>
{
    /// <summary>Believes a count. One that was sent before the count that is known changes nothing.</summary>
    /// <remarks>
    /// A count may be below what is reserved. Then reservations stand, nothing more can be reserved until the count covers them, and a
    /// warning tells the article.
    /// </remarks>
    public async Task Consume(ConsumeContext<SetStock> context)
    {
        var item = await database.LockItemAsync(context.Message.Sku, context.CancellationToken);
        if (!item.Count(context.Message.Quantity, context.SentTime ?? time.GetUtcNow()))
            return;

        effects.Record(database, context, "stock-set", item.Sku);
        if (item.OnHand < item.Reserved)
            Log.BelowReserved(logger, item.Sku, item.Reserved - item.OnHand);
    }

    /// <summary>Reserves all of the order's articles or, where one is short, none.</summary>
    public Task Consume(ConsumeContext<OrderPlaced> context) =>
        SettleAsync(context, context.Message.OrderId, (order, at) => order.Place(context.Message.Lines, at));

    /// <summary>Takes the order's articles out of stock.</summary>
    public Task Consume(ConsumeContext<OrderFulfilled> context) => SettleAsync(context, context.Message.OrderId, (order, at) => order.Fulfil(at));

    /// <summary>Releases the order's articles, for good.</summary>
    public Task Consume(ConsumeContext<OrderCancelled> context) => SettleAsync(context, context.Message.OrderId, (order, at) => order.Close(at));

    /// <summary>Reserves again what a failed payment released.</summary>
    public Task Consume(ConsumeContext<OrderPaid> context) => SettleAsync(context, context.Message.OrderId, (order, at) => order.Pay(at));

    /// <inheritdoc cref="Consume(ConsumeContext{OrderPaid})" />
    public Task Consume(ConsumeContext<PaymentSucceeded> context) => SettleAsync(context, context.Message.OrderId, (order, at) => order.Pay(at));

    /// <summary>Releases the order's articles until a payment succeeds.</summary>
    public Task Consume(ConsumeContext<PaymentFailed> context) => SettleAsync(context, context.Message.OrderId, (order, at) => order.FailPayment(at));

    /// <summary>Releases the order's articles, for good, once all of the money went back.</summary>
    public Task Consume(ConsumeContext<PaymentRefunded> context) =>
        context.Message.IsFull ? SettleAsync(context, context.Message.OrderId, (order, at) => order.Close(at)) : Task.CompletedTask;

    private async Task SettleAsync<T>(ConsumeContext<T> context, string? orderId, Action<Reservation, DateTimeOffset> note)
        where T : class, IWebhookMessage
    {
        if (orderId is null)
            return;

        var reservation = await database.LockReservationAsync(orderId, context.CancellationToken);
        note(reservation, context.Message.HappenedAt());
        if (reservation.IsSettled)
            return;

        var stock = await database.LockStockAsync(reservation.Skus, context.CancellationToken);
        foreach (var step in reservation.Settle(stock))
        {
            effects.Record(database, context, Kind(step), orderId);
            await PublishAsync(context, step, reservation, stock);
        }
    }

    private static Task PublishAsync(ConsumeContext context, StockStep step, Reservation reservation, LockedStock stock) => step switch
    {
        StockStep.Reserved => context.Publish(new StockReserved { OrderId = reservation.OrderId }, context.CancellationToken),
        StockStep.OutOfStock => context.Publish(
            new StockShort { OrderId = reservation.OrderId, Shortages = stock.Shortages(reservation.Lines) }, context.CancellationToken),
        _ => Task.CompletedTask,
    };

    private static string Kind(StockStep step) => step switch
    {
        StockStep.Reserved => "stock-reserved",
        StockStep.OutOfStock => "stock-short",
        StockStep.Committed => "stock-committed",
        StockStep.Released => "stock-released",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Article {Sku} was counted {Missing} below what is reserved: nothing of it can be reserved until that is covered")]
        internal static partial void BelowReserved(ILogger logger, string sku, int missing);
    }
}

[Queue(
    "inventory",
    Holds = "Orders and what became of them, payments and counts of stock, waiting to move stock",
    NormalDepth = "0; below 100 in a rush",
    WhenDeeper = "See whether the inventory service runs and its database answers; a second instance is safe")]
internal sealed class InventoryDefinition : InboxDefinition<InventoryConsumer, InventoryDbContext>;
