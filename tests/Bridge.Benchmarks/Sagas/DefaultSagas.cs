using System.Data;
using Bridge.Benchmarks.Messaging;
using MassTransit;
using MassTransit.Saga;
using Microsoft.EntityFrameworkCore;

namespace Bridge.Benchmarks.Sagas;

/// <summary>
/// The statements of the saga repository of MassTransit.EntityFrameworkCore 8.4.0 as it is by default, pessimistic and serializable: for machines
/// whose feed does not hold the package. Of two first events the later fails and is tried again.
/// </summary>
internal sealed class DefaultSagas(BenchmarkDbContext database, ISagaConsumeContextFactory<DbContext, Chain> contexts) : ISagaRepositoryContextFactory<Chain>
{
    public async Task Send<T>(ConsumeContext<T> context, IPipe<SagaRepositoryContext<Chain, T>> next)
        where T : class
    {
        await using var transaction = await database.Database.BeginTransactionAsync(IsolationLevel.Serializable, context.CancellationToken);
        await next.Send(new DefaultSagasContext<T>(database, context, contexts));
        await transaction.CommitAsync(context.CancellationToken);
    }

    /// <exception cref="NotSupportedException">Always: events of a chain name it by its id.</exception>
    public Task SendQuery<T>(ConsumeContext<T> context, ISagaQuery<Chain> query, IPipe<SagaRepositoryQueryContext<Chain, T>> next)
        where T : class =>
        throw new NotSupportedException("Events of a chain name it by its id.");

    public void Probe(ProbeContext context)
    {
    }
}
