using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.Inbox;

[Collection(ServersCollection.Name)]
public sealed class CleanupTests(TestServers servers)
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(7);
    private static readonly DateTime Now = TimeProvider.System.GetUtcNow().UtcDateTime;
    private static readonly DateTime Old = Now - Window - TimeSpan.FromHours(1);
    private static readonly DateTime Young = Now - Window + TimeSpan.FromHours(1);

    [Fact]
    public async Task Old_rows_go_in_batches_and_young_ones_stay()
    {
        var database = await servers.NewDatabaseAsync();
        await Write(database, [.. Enumerable.Range(0, 5).Select(_ => Row(Old, Old)), Row(Young, Young)]);

        await using var host = await StartAsync(database);
        await UntilLeft(host, 1);

        var left = await host.Query(context => context.Set<InboxState>().SingleAsync());
        Assert.NotNull(left.Delivered);
        Assert.True(left.Delivered > Now - Window);
    }

    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Fact]
    public async Task Rows_of_messages_that_never_succeeded_go_and_undelivered_ones_stay()
    {
        var database = await servers.NewDatabaseAsync();
        await Write(database, [Row(consumed: null, delivered: null), Row(consumed: Old, delivered: null)]);

        await using var host = await StartAsync(database);
        await UntilLeft(host, 1);

        Assert.NotNull((await host.Query(context => context.Set<InboxState>().SingleAsync())).Consumed);
    }

    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Fact]
    public async Task A_row_that_someone_holds_is_passed_over_and_goes_later()
    {
        var database = await servers.NewDatabaseAsync();
        await Write(database, [Row(Old, Old), Row(Old, Old), Row(Old, Old)]);
        await using var holder = new SwapContext(Options(database));
        await using var transaction = await holder.Database.BeginTransactionAsync();
        await holder.Database.ExecuteSqlRawAsync("""SELECT 1 FROM swap."InboxState" WHERE "Id" = 1 FOR UPDATE""");

        await using var host = await StartAsync(database);
        await UntilLeft(host, 1);
        await transaction.RollbackAsync();

        await UntilLeft(host, 0);
    }

    private static Task<SwapHost<SwapContext>> StartAsync(string database) =>
        SwapHost<SwapContext>.StartAsync(new SwapSetup(database)
        {
            Outbox = outbox =>
            {
                outbox.DuplicateDetectionWindow = Window;
                outbox.QueryDelay = TimeSpan.FromMilliseconds(20);
                outbox.QueryMessageLimit = 2;
            },
        });

    private static Task UntilLeft(SwapHost<SwapContext> host, int count) =>
        Patience.Until(() => host.Query(async context => await context.Set<InboxState>().CountAsync() == count), $"{count} rows were left");

    private static async Task Write(string database, InboxState[] rows)
    {
        await using var context = new SwapContext(Options(database));
        await context.Database.EnsureCreatedAsync();
        context.AddRange(rows.AsEnumerable());
        await context.SaveChangesAsync();
    }

    private static DbContextOptions Options(string database) => new DbContextOptionsBuilder().UseNpgsql(database).Options;

    private static InboxState Row(DateTime? consumed, DateTime? delivered) => new()
    {
        MessageId = Guid.NewGuid(),
        ConsumerId = Guid.NewGuid(),
        Received = consumed ?? Old,
        ReceiveCount = 1,
        Consumed = consumed,
        Delivered = delivered,
    };
}
