using System.Data;
using Bridge.Contracts.Orders;
using Bridge.Hosting;
using Bridge.Persistence;
using Bridge.Workflows.OrderFulfillment;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Workflows;

/// <summary>Follows stories of several events, one folder a workflow.</summary>
public static class WorkflowsService
{
    /// <summary>Where it listens as a process of its own, unless told otherwise.</summary>
    public const int Port = 5084;

    /// <summary>The messages that it publishes: its user at the broker may publish no others.</summary>
    public static IReadOnlyList<Type> Publishes { get; } =
        [typeof(CheckOrderDeadline), typeof(OrderClosed), typeof(OrderCompleted), typeof(OrderOnHold), typeof(OrderOverdue)];

    /// <summary>Adds the service: its database, its workflows and what watches their deadlines.</summary>
    public static BridgeBuilder AddWorkflows(this BridgeBuilder bridge)
    {
        bridge.AddPersistence<WorkflowsDbContext>();
        bridge.AddValidatedOptions<WorkflowsOptions>(WorkflowsOptions.Section);
        bridge.Services.AddScoped<WorkflowEffects>();
        bridge.Services.AddSingleton<DeadlineSweeper>();
        bridge.Services.AddHostedService(services => services.GetRequiredService<DeadlineSweeper>());
        return bridge.AddBus(bus => bus
            .AddSagaStateMachine<OrderFulfillmentWorkflow, OrderProgress, OrderFulfillmentDefinition>()
            .KeepInDatabase());
    }

    private static void KeepInDatabase<TSaga>(this ISagaRegistrationConfigurator<TSaga> saga)
        where TSaga : class, ISaga =>
        saga.EntityFrameworkRepository(repository =>
        {
            repository.ExistingDbContext<WorkflowsDbContext>();
            repository.ConcurrencyMode = ConcurrencyMode.Pessimistic;
            repository.IsolationLevel = IsolationLevel.ReadCommitted;
            repository.LockStatementProvider = new PostgresLockStatementProvider(enableSchemaCaching: false);
        });
}
