using Bridge.IntegrationTests.Faults.Sending;
using Bridge.IntegrationTests.Faults.Staging;

namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>Of each service one process after the other is stopped (SIGTERM) and started again: a deployment. Nobody loses an answer.</summary>
internal sealed class RollingRestart : Step
{
    public override string Name => "rolling restart";

    public override Task RunAsync(Stage stage, Pace pace) => Task.WhenAll(stage.Groups.Values.Select(RestartAsync));

    internal static async Task RestartAsync(UnitGroup group)
    {
        foreach (var unit in group.All)
        {
            await unit.StopAsync();
            await unit.StartAsync();
        }
    }
}

/// <summary>RabbitMQ is stopped in order, and started again.</summary>
internal sealed class RestartBroker : Step
{
    public override string Name => "restart rabbitmq";

    public override Task RunAsync(Stage stage, Pace pace) => stage.Servers.Broker.RestartAsync();
}

/// <summary>PostgreSQL is stopped in order, and started again.</summary>
internal sealed class RestartDatabase : Step
{
    public override string Name => "restart postgresql";

    public override Task RunAsync(Stage stage, Pace pace) => stage.Servers.Database.RestartAsync();
}
