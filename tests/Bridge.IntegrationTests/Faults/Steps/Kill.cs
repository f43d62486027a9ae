using Bridge.IntegrationTests.Faults.Sending;
using Bridge.IntegrationTests.Faults.Staging;

namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>One process of a service is killed (SIGKILL), and started again at once, as an orchestrator does.</summary>
internal sealed class KillService(ServiceUnit unit) : Step
{
    public override string Name => $"kill {unit.Service}";

    public override string? CutReceiver => unit.Name;

    public override async Task RunAsync(Stage stage, Pace pace)
    {
        unit.Kill();
        unit.IsInRotation = false;
        await unit.StartAsync();
    }
}

/// <summary>RabbitMQ is killed (SIGKILL), stays away for a while, and starts again over its data.</summary>
internal sealed class KillBroker : Step
{
    public override string Name => "kill rabbitmq";

    public override async Task RunAsync(Stage stage, Pace pace)
    {
        stage.Servers.Broker.Kill();
        await pace.HoldAsync();
        await stage.Servers.Broker.RestartAsync();
    }
}

/// <summary>PostgreSQL is killed (SIGKILL), stays away for a while, and starts again over its data.</summary>
internal sealed class KillDatabase : Step
{
    public override string Name => "kill postgresql";

    public override async Task RunAsync(Stage stage, Pace pace)
    {
        stage.Servers.Database.Kill();
        await pace.HoldAsync();
        await stage.Servers.Database.RestartAsync();
    }
}
