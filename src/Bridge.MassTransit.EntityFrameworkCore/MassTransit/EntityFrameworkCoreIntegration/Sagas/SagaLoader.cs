using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration.Sagas;

/// <summary>
/// Finds sagas inside the transaction that the caller holds. Where there is none yet it takes the right to create one and looks again, so that
/// the second of two first events waits and then finds what the first created. A round trip each: to find, to wait and look, and for the second
/// alone to read what it saw.
/// </summary>
internal sealed class SagaLoader<TSaga>(DbContext dbContext, SagaRepositorySettings<TSaga> settings)
    where TSaga : class, ISaga
{
    public async Task<TSaga?> Load(Guid correlationId, CancellationToken cancellationToken)
    {
        if (await Read(correlationId, cancellationToken) is { } saga)
            return saga;

        return await SagaCreationLock.Acquire<TSaga>(dbContext, correlationId, cancellationToken)
            ? await Read(correlationId, cancellationToken)
            : null;
    }

    public async Task<IReadOnlyList<TSaga>> Find(ISagaQuery<TSaga> query, CancellationToken cancellationToken)
    {
        var sagas = await Read(query, cancellationToken);
        if (sagas.Count > 0)
            return sagas;

        return await SagaCreationLock.Acquire(dbContext, query.FilterExpression, cancellationToken)
            ? await Read(query, cancellationToken)
            : [];
    }

    private Task<TSaga?> Read(Guid correlationId, CancellationToken cancellationToken)
    {
        var sagas = settings.IsPessimistic
            ? dbContext.Set<TSaga>().FromSqlRaw(settings.Locks.GetRowLockStatement<TSaga>(dbContext), correlationId)
            : dbContext.Set<TSaga>().Where(saga => saga.CorrelationId == correlationId);
        return settings.Customize(sagas).AsTracking().SingleOrDefaultAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<TSaga>> Read(ISagaQuery<TSaga> query, CancellationToken cancellationToken)
    {
        if (!settings.IsPessimistic)
            return await settings.Customize(dbContext.Set<TSaga>()).AsTracking().Where(query.FilterExpression).ToListAsync(cancellationToken);

        // One by one and in one order: two events that hit the same sagas cannot lock each other out.
        var ids = await dbContext.Set<TSaga>().AsNoTracking().Where(query.FilterExpression)
            .Select(saga => saga.CorrelationId).OrderBy(id => id).ToListAsync(cancellationToken);
        var sagas = new List<TSaga>(ids.Count);
        foreach (var id in ids)
        {
            if (await Read(id, cancellationToken) is { } saga)
                sagas.Add(saga);
        }

        return sagas;
    }
}
