using Bridge.IntegrationTests.Faults.Staging;

namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>Processes that stop moving (SIGSTOP): their connections stay open and nothing answers.</summary>
internal static class Freezes
{
    internal static Step RabbitMq { get; } = Step.Between("freeze rabbitmq", stage => stage.Servers.Broker.Suspend(), stage => stage.Servers.Broker.Resume());

    internal static Step PostgreSql { get; } = Step.Between("freeze postgresql", stage => stage.Servers.Database.Suspend(), stage => stage.Servers.Database.Resume());

    /// <summary>Nothing durable can be reached.</summary>
    internal static Step Both { get; } = Step.Between(
        "freeze both stores",
        stage =>
        {
            stage.Servers.Database.Suspend();
            stage.Servers.Broker.Suspend();
        },
        stage =>
        {
            stage.Servers.Database.Resume();
            stage.Servers.Broker.Resume();
        });

    internal static Step Of(ServiceUnit unit) =>
        Step.Between($"freeze {unit.Service}", _ => unit.Suspend(), _ => unit.Resume()) with { CutReceiver = unit.Name };
}
