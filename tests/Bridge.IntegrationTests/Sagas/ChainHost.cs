using Bridge.IntegrationTests.Swap;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using IsolationLevel = System.Data.IsolationLevel;

namespace Bridge.IntegrationTests.Sagas;

/// <summary>A host with the saga of this folder.</summary>
internal static class ChainHost
{
    public static Task<SwapHost<ChainContext>> StartAsync(
        string database, ChainSetup setup, Action<IReceiveEndpointConfigurator>? retry = null, IInterceptor? interceptor = null) =>
        SwapHost<ChainContext>.StartAsync(new SwapSetup(database)
        {
            Retry = retry,
            HasInbox = _ => setup.WithOutbox,
            Services = services =>
            {
                services.AddSingleton(setup);
                if (interceptor is not null)
                    services.AddSingleton(interceptor);
            },
            Bus = bus => bus.AddSagaStateMachine<ChainStateMachine, ChainState>((_, saga) => RetryInside(saga, setup)).EntityFrameworkRepository(repository =>
            {
                repository.ConcurrencyMode = setup.Concurrency;
                repository.IsolationLevel = IsolationLevel.ReadCommitted;
                repository.LockStatementProvider = new PostgresLockStatementProvider(enableSchemaCaching: false);
                repository.ExistingDbContext<ChainContext>();
            }),
        });

    public static Task<ChainState> Chain(this SwapHost<ChainContext> host, string order) =>
        host.Query(context => context.Chains.SingleAsync(saga => saga.Order == order));

    private static void RetryInside(ISagaConfigurator<ChainState> saga, ChainSetup setup)
    {
        if (setup.RetriesInside > 0)
            saga.UseMessageRetry(retry => retry.Immediate(setup.RetriesInside));
    }
}
