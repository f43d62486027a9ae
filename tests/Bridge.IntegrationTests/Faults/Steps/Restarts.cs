using Bridge.IntegrationTests.Faults.Staging;

namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>Processes that are stopped in order and started again.</summary>
internal static class Restarts
{
    internal static Step RabbitMq { get; } = new("restart rabbitmq", (stage, _) => stage.Servers.Broker.RestartAsync());

    internal static Step PostgreSql { get; } = new("restart postgresql", (stage, _) => stage.Servers.Database.RestartAsync());

    /// <summary>Of each service one process after the other, by SIGTERM: a deployment. Nobody loses an answer.</summary>
    internal static Step Rolling { get; } = new("rolling restart", (stage, _) => Task.WhenAll(stage.Groups.Values.Select(OfAsync)));

    internal static async Task OfAsync(UnitGroup group)
    {
        foreach (var unit in group.All)
        {
            await unit.StopAsync();
            await unit.StartAsync();
        }
    }
}
