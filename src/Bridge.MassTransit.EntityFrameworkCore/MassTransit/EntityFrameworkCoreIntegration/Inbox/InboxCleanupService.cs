using MassTransit.EntityFrameworkCoreIntegration.Configuration;
using MassTransit.EntityFrameworkCoreIntegration.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox;

/// <summary>
/// Forgets messages older than the duplicate detection window. Each statement removes a bounded number of rows and skips those that a consumer
/// holds, so neither waits for the other. A row whose messages still wait for their delivery is kept: the redelivery needs it.
/// </summary>
internal sealed partial class InboxCleanupService<TDbContext>(
    IServiceScopeFactory scopes,
    IOptionsMonitor<InboxCleanupServiceOptions> options,
    TimeProvider clock,
    ILogger<InboxCleanupService<TDbContext>> logger)
    : BackgroundService
    where TDbContext : DbContext
{
    private readonly InboxCleanupServiceOptions _options = options.Get(OptionsName.Of<TDbContext>());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(_options.QueryDelay, clock, stoppingToken);
                while (await RemoveBatch(stoppingToken) >= _options.QueryMessageLimit)
                {
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever fails, the next pass may succeed; a service that ends lets the table grow without a word.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Log.Failed(logger, exception, typeof(TDbContext).Name);
            }
        }
    }

    /// <summary>Removes one batch: at most so many rows of either kind as the limit says.</summary>
    /// <returns>How many rows it removed.</returns>
    internal async Task<int> RemoveBatch(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var dbContext = scope.ServiceProvider.GetRequiredService<TDbContext>();
        dbContext.Database.SetCommandTimeout(_options.QueryTimeout);
        var cutoff = (clock.GetUtcNow() - _options.DuplicateDetectionWindow).UtcDateTime;
        var removed = await dbContext.Database.ExecuteSqlRawAsync(Statement(dbContext), [cutoff, _options.QueryMessageLimit], cancellationToken);
        if (removed > 0)
            Log.Removed(logger, removed, typeof(TDbContext).Name);
        return removed;
    }

    // Two selections, each a range of the index on Delivered and read from its beginning: joined by OR they are a scan of the whole table, past all
    // that was removed since the last vacuum. The second finds messages that never succeeded: not written here, but by the package. A delivered row
    // can still have messages if the package died between delivering and removing them.
    private static string Statement(TDbContext dbContext)
    {
        var inbox = Table.Of<InboxState>(dbContext);
        var message = Table.Of<OutboxMessage>(dbContext);
        var id = inbox.Column(nameof(InboxState.Id));
        var messageId = inbox.Column(nameof(InboxState.MessageId));
        var consumerId = inbox.Column(nameof(InboxState.ConsumerId));
        var delivered = inbox.Column(nameof(InboxState.Delivered));
        var rows = $"SELECT {id}, {messageId}, {consumerId} FROM {inbox.Name}";
        return $$"""
            WITH old AS (
                {{rows}} WHERE {{delivered}} < {0}
                ORDER BY {{delivered}} LIMIT {1} FOR UPDATE SKIP LOCKED),
            failed AS (
                {{rows}} WHERE {{delivered}} IS NULL AND {{inbox.Column(nameof(InboxState.Consumed))}} IS NULL
                    AND {{inbox.Column(nameof(InboxState.Received))}} < {0}
                LIMIT {1} FOR UPDATE SKIP LOCKED),
            gone AS (TABLE old UNION ALL TABLE failed),
            leftover AS (
                DELETE FROM {{message.Name}} AS m USING gone
                WHERE m.{{message.Column(nameof(OutboxMessage.InboxMessageId))}} = gone.{{messageId}}
                    AND m.{{message.Column(nameof(OutboxMessage.InboxConsumerId))}} = gone.{{consumerId}})
            DELETE FROM {{inbox.Name}} AS i USING gone WHERE i.{{id}} = gone.{{id}}
            """;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Removed {Count} inbox rows of {DbContext}")]
        public static partial void Removed(ILogger logger, int count, string dbContext);

        [LoggerMessage(Level = LogLevel.Error, Message = "The inbox of {DbContext} was not cleaned up")]
        public static partial void Failed(ILogger logger, Exception exception, string dbContext);
    }
}
