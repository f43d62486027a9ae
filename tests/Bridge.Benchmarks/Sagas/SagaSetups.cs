using System.Data;
using Bridge.Benchmarks.Messaging;
using MassTransit;
using MassTransit.Configuration;
using MassTransit.EntityFrameworkCoreIntegration;
using MassTransit.Saga;
using Microsoft.EntityFrameworkCore;

namespace Bridge.Benchmarks.Sagas;

/// <summary>The services that handle the events of chains.</summary>
internal static class SagaSetups
{
    // Serializable transactions fail over and over while the table is small: they all meet on its few pages.
    private const int MostRetries = 1000;

    internal static MessagingSetup ByHand() => OfChains(MessagingSetup.Of<ChainConsumer>());

    /// <summary>With the statements of the package instead of Bridge's.</summary>
    internal static MessagingSetup Reproduction() => OfChains(new MessagingSetup
    {
        Register = (_, bus) => bus.AddSagaStateMachine<ChainStateMachine, Chain>().Repository(repository =>
            repository.RegisterSagaRepository<Chain, DbContext, SagaConsumeContextFactory<DbContext, Chain>, DefaultSagas>()),
        Configure = ConfigureSaga,
    });

    internal static MessagingSetup Repository(ConcurrencyMode concurrency, IsolationLevel isolation = IsolationLevel.ReadCommitted) => OfChains(new MessagingSetup
    {
        Register = (_, bus) => bus.AddSagaStateMachine<ChainStateMachine, Chain>().EntityFrameworkRepository(repository =>
        {
            repository.ConcurrencyMode = concurrency;
            repository.IsolationLevel = isolation;
            repository.LockStatementProvider = new PostgresLockStatementProvider(enableSchemaCaching: false);
            repository.ExistingDbContext<BenchmarkDbContext>();
        }),
        Configure = ConfigureSaga,
    });

    private static void ConfigureSaga(IBusRegistrationContext context, IReceiveEndpointConfigurator endpoint) => endpoint.ConfigureSaga<Chain>(context);

    private static MessagingSetup OfChains(MessagingSetup setup) => setup with
    {
        Configure = (context, endpoint) =>
        {
            endpoint.UseMessageRetry(retry => retry.Immediate(MostRetries));
            setup.Configure(context, endpoint);
        },
        Messages = Events,
        Effects = (database, cancellationToken) => database.Chains.SumAsync(chain => chain.Events, cancellationToken),
    };

    /// <summary>Both events of a chain follow one another, so that they are often handled at once.</summary>
    private static IEnumerable<object> Events(int count)
    {
        for (var left = count; left > 0; left -= 2)
        {
            var chain = NewId.NextGuid();
            yield return new Left(chain);
            if (left > 1)
            {
                yield return new Right(chain);
            }
        }
    }
}
