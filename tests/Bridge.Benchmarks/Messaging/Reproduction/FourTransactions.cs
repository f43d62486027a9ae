using System.Data;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using MassTransit.Middleware;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Benchmarks.Messaging.Reproduction;

/// <summary>
/// The statements of MassTransit.EntityFrameworkCore 8.4.0 in their order and transactions: for machines whose feed does not hold the package.
/// Each pass begins a transaction, locks the row or inserts it, and does one thing: consume, deliver a message, or remove.
/// </summary>
internal sealed class FourTransactions(BenchmarkDbContext database, IServiceProvider provider, TimeProvider clock) : IOutboxContextFactory<BenchmarkDbContext>
{
    private readonly PostgresLockStatementProvider _locks = new(enableSchemaCaching: false);

    internal static void Register(IServiceCollection services) =>
        services.AddScoped<IOutboxContextFactory<BenchmarkDbContext>, FourTransactions>();

    public async Task Send<T>(ConsumeContext<T> context, OutboxConsumeOptions options, IPipe<OutboxConsumeContext<T>> next)
        where T : class
    {
        while (await PassAsync(context, options, next))
        {
        }
    }

    public void Probe(ProbeContext context)
    {
    }

    private async Task<bool> PassAsync<T>(ConsumeContext<T> context, OutboxConsumeOptions options, IPipe<OutboxConsumeContext<T>> next)
        where T : class
    {
        await using var transaction = await database.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, context.CancellationToken);
        var isUnfinished = true;
        if (await FindAsync(context, options) is { } state)
        {
            state.LockId = NewId.NextGuid();
            state.ReceiveCount++;
            await SaveAsync(state, context.CancellationToken);
            var pass = new FourTransactionsContext<T>(context, options, provider, database, state, this);
            await next.Send(pass);
            isUnfinished = pass.ContinueProcessing;
        }
        else
        {
            database.Add(new InboxState
            {
                MessageId = context.MessageId!.Value,
                ConsumerId = options.ConsumerId,
                LockId = NewId.NextGuid(),
                Received = Now,
            });
        }

        await database.SaveChangesAsync(context.CancellationToken);
        await transaction.CommitAsync(context.CancellationToken);
        return isUnfinished;
    }

    internal DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Writes every column of the row, as the package does.</summary>
    internal Task SaveAsync(InboxState state, CancellationToken cancellationToken)
    {
        database.Update(state);
        return database.SaveChangesAsync(cancellationToken);
    }

    private async Task<InboxState?> FindAsync(ConsumeContext context, OutboxConsumeOptions options)
    {
        var statement = _locks.GetRowLockStatement<InboxState>(database, nameof(InboxState.MessageId), nameof(InboxState.ConsumerId));
        var rows = await database.Set<InboxState>()
            .FromSqlRaw(statement, context.MessageId!.Value, options.ConsumerId)
            .AsTracking()
            .ToListAsync(context.CancellationToken);
        return rows.SingleOrDefault();
    }
}
