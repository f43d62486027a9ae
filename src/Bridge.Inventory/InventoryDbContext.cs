using Bridge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bridge.Inventory;

/// <summary>The database of the service: articles and reservations.</summary>
/// <remarks>
/// What is locked stays locked until the transaction ends. Locks are taken in one order, a reservation before its articles and articles by
/// their SKUs, so that nobody waits for somebody who waits for them.
/// </remarks>
public sealed class InventoryDbContext(DbContextOptions<InventoryDbContext> options) : ServiceDbContext(options, Service), IServiceSchema
{
    /// <inheritdoc />
    public static string Service => "inventory";

    /// <summary>Every article that was ever counted.</summary>
    public DbSet<StockItem> Stock => Set<StockItem>();

    /// <summary>Every order of which something is known.</summary>
    public DbSet<Reservation> Reservations => Set<Reservation>();

    /// <summary>The article, made where it was never counted, and locked.</summary>
    internal async Task<StockItem> LockItemAsync(string sku, CancellationToken cancellationToken)
    {
        await Database.ExecuteSqlAsync(
            $"INSERT INTO inventory.stock (sku, on_hand, reserved) VALUES ({sku}, 0, 0) ON CONFLICT DO NOTHING", cancellationToken);
        return (await Stock.FromSql($"SELECT * FROM inventory.stock WHERE sku = {sku} FOR UPDATE").ToListAsync(cancellationToken)).Single();
    }

    /// <summary>The articles that were ever counted, locked.</summary>
    internal async Task<LockedStock> LockStockAsync(IEnumerable<string> skus, CancellationToken cancellationToken)
    {
        var wanted = skus.ToArray();
        return new LockedStock(await Stock
            .FromSql($"""SELECT * FROM inventory.stock WHERE sku = ANY ({wanted}) ORDER BY sku COLLATE "C" FOR UPDATE""")
            .ToListAsync(cancellationToken));
    }

    /// <summary>The reservation with its lines, made where nothing is known of the order, and locked.</summary>
    internal async Task<Reservation> LockReservationAsync(string orderId, CancellationToken cancellationToken)
    {
        await Database.ExecuteSqlAsync(
            $"INSERT INTO inventory.reservations (order_id, state) VALUES ({orderId}, {nameof(ReservationState.Expected)}) ON CONFLICT DO NOTHING",
            cancellationToken);
        var reservation = (await Reservations
            .FromSql($"SELECT * FROM inventory.reservations WHERE order_id = {orderId} FOR UPDATE")
            .ToListAsync(cancellationToken)).Single();
        await Entry(reservation).Collection(found => found.Lines).LoadAsync(cancellationToken);
        return reservation;
    }
}
