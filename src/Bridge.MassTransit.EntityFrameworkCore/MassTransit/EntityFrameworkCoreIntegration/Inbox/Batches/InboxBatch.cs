using MassTransit.EntityFrameworkCoreIntegration.Configuration;
using MassTransit.EntityFrameworkCoreIntegration.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox.Batches;

/// <summary>
/// Many messages in one transaction: one claim for all, the consumers one after the other, one save, one commit. Whatever fails undoes all of
/// it, and each message is then consumed alone, as without batches. A commit whose answer is lost is found by that as well.
/// </summary>
internal sealed partial class InboxBatch<TDbContext>(
    IServiceScopeFactory scopes, OutboxOptions options, TimeProvider clock, ILogger<InboxBatch<TDbContext>> logger)
    where TDbContext : DbContext
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Consumes. What is delivered after the commit goes on by itself, while the next batch begins.</summary>
    public async Task Run(IReadOnlyList<BatchedMessage> messages)
    {
        var scope = scopes.CreateAsyncScope();
        try
        {
            var dbContext = scope.ServiceProvider.GetRequiredService<TDbContext>();
            await dbContext.Database.Execute(() => Consume(scope, dbContext, messages));
            _ = Finish(scope, dbContext, messages);
        }
#pragma warning disable CA1031 // Whatever fails, each message is consumed alone, and what fails then is reported as its own.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Undone(logger, exception, messages.Count, typeof(TDbContext).Name);
            Forget(messages);
            await Leave(scope, messages);
        }
    }

    private async Task<bool> Consume(AsyncServiceScope scope, TDbContext dbContext, IReadOnlyList<BatchedMessage> messages)
    {
        var cancellationToken = messages[0].CancellationToken;
        dbContext.ChangeTracker.Clear();
        Forget(messages);
        await using var transaction = await dbContext.Database.BeginTransactionAsync(options.IsolationLevel, cancellationToken);
        await BatchClaim.Claim(dbContext, messages, Now, cancellationToken);
        var claimed = messages.Where(message => message is { IsNew: true, State: not null }).ToList();
        if (claimed.Count > 0)
            await Consume(scope, dbContext, claimed, cancellationToken);

        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }

    private static async Task Consume(AsyncServiceScope scope, TDbContext dbContext, List<BatchedMessage> claimed, CancellationToken cancellationToken)
    {
        var changes = new UnsavedChanges(dbContext, claimed[0].State!);
        var isWatched = SaveBeforeQuery.Watch(dbContext, changes);
        try
        {
            foreach (var message in claimed)
            {
                await message.Consume(scope);
                changes.ConsumerDone();
                if (!isWatched)
                    await dbContext.SaveWithoutSavepoint(cancellationToken);
            }
        }
        finally
        {
            SaveBeforeQuery.Leave(dbContext);
        }

        foreach (var message in claimed.Where(message => message.Published.Count > 0))
            InboxRows.AddMessages(dbContext, message.State!, message.Published);
        await dbContext.SaveWithoutSavepoint(cancellationToken);
    }

    private async Task Finish(AsyncServiceScope scope, TDbContext dbContext, IReadOnlyList<BatchedMessage> messages)
    {
        try
        {
            var finished = await Task.WhenAll(messages.Where(message => message.State is not null).Select(message => Finish(scope, message)));
            var delivered = finished.OfType<BatchedMessage>().ToList();
            var deliveries = delivered.Where(message => message.Published.Count > 0)
                .Select(message => new Delivery(message.State!, message.Published)).ToList();
            if (deliveries.Count > 0)
                await InboxRows.Remove(dbContext, deliveries, Now, CancellationToken.None);
            delivered.ForEach(message => message.Done());
        }
#pragma warning disable CA1031 // As above: what is committed and not delivered is delivered by each message alone.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotRemoved(logger, exception, typeof(TDbContext).Name);
        }

        await Leave(scope, messages);
    }

    private async Task<BatchedMessage?> Finish(AsyncServiceScope scope, BatchedMessage message)
    {
        try
        {
            await message.Finish(scope);
            return message;
        }
#pragma warning disable CA1031 // One delivery that fails must not stop the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotDelivered(logger, exception, message.MessageId);
            return null;
        }
    }

    /// <summary>Every message that has no outcome yet is consumed alone, on a connection of its own.</summary>
    private async Task Leave(AsyncServiceScope scope, IReadOnlyList<BatchedMessage> messages)
    {
        try
        {
            await scope.DisposeAsync();
        }
#pragma warning disable CA1031 // A scope that cannot be left must not keep the messages.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotLeft(logger, exception, typeof(TDbContext).Name);
        }

        foreach (var message in messages)
            message.Alone();
    }

    private static void Forget(IReadOnlyList<BatchedMessage> messages)
    {
        foreach (var message in messages)
            (message.State, message.IsNew) = (null, false);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A batch of {Count} messages of {DbContext} is undone; each is consumed alone")]
        public static partial void Undone(ILogger logger, Exception exception, int count, string dbContext);

        [LoggerMessage(Level = LogLevel.Warning, Message = "What was published by the consumer of {MessageId} was not delivered and is tried again")]
        public static partial void NotDelivered(ILogger logger, Exception exception, Guid messageId);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The delivered messages of a batch of {DbContext} were not removed and are delivered again")]
        public static partial void NotRemoved(ILogger logger, Exception exception, string dbContext);

        [LoggerMessage(Level = LogLevel.Error, Message = "The scope of a batch of {DbContext} could not be left")]
        public static partial void NotLeft(ILogger logger, Exception exception, string dbContext);
    }
}
