using MassTransit.EntityFrameworkCoreIntegration.Storage;
using MassTransit.Saga;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration.Sagas;

/// <summary>
/// Handles one event in one transaction. Where the consumer outbox of the same context has begun one, that one is used: inbox row, saga and what
/// the saga publishes are committed together.
/// </summary>
internal sealed class SagaRepositoryContextFactory<TSaga>(
    SagaDbContextAccessor<TSaga> accessor,
    ISagaConsumeContextFactory<DbContext, TSaga> contexts,
    SagaRepositorySettings<TSaga> settings)
    : ISagaRepositoryContextFactory<TSaga>
    where TSaga : class, ISaga
{
    private readonly DbContext _dbContext = accessor.DbContext;
    private readonly SagaLoader<TSaga> _sagas = new(accessor.DbContext, settings);

    public Task Send<T>(ConsumeContext<T> context, IPipe<SagaRepositoryContext<TSaga, T>> next)
        where T : class =>
        InTransaction(context, isOwn => next.Send(Repository(context, isOwn, isSingle: true)));

    public Task SendQuery<T>(ConsumeContext<T> context, ISagaQuery<TSaga> query, IPipe<SagaRepositoryQueryContext<TSaga, T>> next)
        where T : class =>
        InTransaction(context, async isOwn =>
        {
            var found = await _sagas.Find(query, context.CancellationToken);
            await next.Send(new LoadedSagaRepositoryQueryContext<TSaga, T>(Repository(context, isOwn, found.Count <= 1), found));
        });

    public void Probe(ProbeContext context)
    {
        context.Add("persistence", "entityFrameworkCore");
        context.Add("concurrency", settings.ConcurrencyMode.ToString());
    }

    private DbSagaRepositoryContext<TSaga, T> Repository<T>(ConsumeContext<T> context, bool isOwn, bool isSingle)
        where T : class =>
        new(_dbContext, context, contexts, _sagas, new SagaSaves(_dbContext, isOwn, isSingle, settings.IsPessimistic));

    // It is told whether the transaction is the repository's own.
    private Task InTransaction(ConsumeContext context, Func<bool, Task> handle) =>
        _dbContext.Database.CurrentTransaction is not null
            ? Attempt(() => handle(false))
            : _dbContext.Database.Execute(() => InOwnTransaction(context, () => handle(true)));

    private async Task<bool> InOwnTransaction(ConsumeContext context, Func<Task> handle)
    {
        await using var transaction = await _dbContext.Database.BeginTransactionAsync(settings.IsolationLevel, context.CancellationToken);
        await Attempt(async () =>
        {
            await handle();
            await transaction.CommitAsync(CancellationToken.None);
        });
        return true;
    }

    private async Task Attempt(Func<Task> handle)
    {
        try
        {
            await handle();
        }
        catch
        {
            // The scope may be used again by a retry inside of it: it must read the saga anew.
            _dbContext.ChangeTracker.Clear();
            throw;
        }
    }
}
