using MassTransit.Saga;

namespace MassTransit.EntityFrameworkCoreIntegration.Sagas;

/// <summary>Reads sagas outside a consumer: <c>ILoadSagaRepository</c> and <c>IQuerySagaRepository</c>. It locks nothing.</summary>
internal sealed class SagaReader<TSaga>(SagaDbContextAccessor<TSaga> accessor)
    : ILoadSagaRepositoryContextFactory<TSaga>, IQuerySagaRepositoryContextFactory<TSaga>
    where TSaga : class, ISaga
{
    public Task<T> Execute<T>(Func<LoadSagaRepositoryContext<TSaga>, Task<T>> asyncMethod, CancellationToken cancellationToken = default)
        where T : class =>
        asyncMethod(new SagaReadContext<TSaga>(accessor.DbContext, cancellationToken));

    public Task<T> Execute<T>(Func<QuerySagaRepositoryContext<TSaga>, Task<T>> asyncMethod, CancellationToken cancellationToken = default)
        where T : class =>
        asyncMethod(new SagaReadContext<TSaga>(accessor.DbContext, cancellationToken));

    public void Probe(ProbeContext context) => context.Add("persistence", "entityFrameworkCore");
}
