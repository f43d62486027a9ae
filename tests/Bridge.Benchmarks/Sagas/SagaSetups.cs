using System.Data;
using Bridge.Benchmarks.Messaging;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Benchmarks.Sagas;

/// <summary>The services that handle the events of chains.</summary>
internal static class SagaSetups
{
    // Serializable transactions fail over and over while the table is small: they all meet on its few pages.
    private const int MostRetries = 1000;

    internal static MessagingSetup ByHand(IsolationLevel isolation)
    {
        var consumer = MessagingSetup.Of<ChainConsumer>();
        return OfChains(consumer with
        {
            Register = (services, bus) =>
            {
                services.AddSingleton(new ChainIsolation(isolation));
                consumer.Register(services, bus);
            },
        });
    }

    internal static MessagingSetup Repository(ConcurrencyMode concurrency, IsolationLevel isolation = IsolationLevel.ReadCommitted) => OfChains(new MessagingSetup
    {
        Register = (_, bus) => bus.AddSagaStateMachine<ChainStateMachine, Chain>().EntityFrameworkRepository(repository =>
        {
            repository.ConcurrencyMode = concurrency;
            repository.IsolationLevel = isolation;
            repository.LockStatementProvider = new PostgresLockStatementProvider(enableSchemaCaching: false);
            repository.ExistingDbContext<BenchmarkDbContext>();
        }),
        Configure = (context, endpoint) => endpoint.ConfigureSaga<Chain>(context),
    });

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
