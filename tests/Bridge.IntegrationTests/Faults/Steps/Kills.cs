using Bridge.IntegrationTests.Faults.Staging;

namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>Kills (SIGKILL). What is killed starts again over its data.</summary>
internal static class Kills
{
    /// <summary>RabbitMQ, which stays away for a while.</summary>
    internal static Step RabbitMq { get; } = new("kill rabbitmq", async (stage, pace) =>
    {
        stage.Servers.Broker.Kill();
        await pace.HoldAsync();
        await stage.Servers.Broker.RestartAsync();
    });

    /// <summary>PostgreSQL, which stays away for a while.</summary>
    internal static Step PostgreSql { get; } = new("kill postgresql", async (stage, pace) =>
    {
        stage.Servers.Database.Kill();
        await pace.HoldAsync();
        await stage.Servers.Database.RestartAsync();
    });

    /// <summary>One process of a service, which is started again at once, as an orchestrator does.</summary>
    internal static Step Of(ServiceUnit unit) => new(
        $"kill {unit.Service}",
        async (_, _) =>
        {
            unit.Kill();
            unit.IsInRotation = false;
            await unit.StartAsync();
        },
        unit.Name);
}
