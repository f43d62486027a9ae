using Bridge.IntegrationTests.Faults.Sending;
using Bridge.IntegrationTests.Faults.Staging;

namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>One process of a service stops moving (SIGSTOP): its connections stay open and nothing answers.</summary>
internal sealed class FreezeService(ServiceUnit unit) : Step
{
    public override string Name => $"freeze {unit.Service}";

    public override string? CutReceiver => unit.Name;

    public override async Task RunAsync(Stage stage, Pace pace)
    {
        unit.Suspend();
        await pace.HoldAsync();
        unit.Resume();
    }
}

/// <summary>RabbitMQ stops moving.</summary>
internal sealed class FreezeBroker : Step
{
    public override string Name => "freeze rabbitmq";

    public override async Task RunAsync(Stage stage, Pace pace)
    {
        stage.Servers.Broker.Suspend();
        await pace.HoldAsync();
        stage.Servers.Broker.Resume();
    }
}

/// <summary>PostgreSQL stops moving.</summary>
internal sealed class FreezeDatabase : Step
{
    public override string Name => "freeze postgresql";

    public override async Task RunAsync(Stage stage, Pace pace)
    {
        stage.Servers.Database.Suspend();
        await pace.HoldAsync();
        stage.Servers.Database.Resume();
    }
}

/// <summary>Neither RabbitMQ nor PostgreSQL moves: nothing durable can be reached.</summary>
internal sealed class FreezeBoth : Step
{
    public override string Name => "freeze both stores";

    public override async Task RunAsync(Stage stage, Pace pace)
    {
        stage.Servers.Database.Suspend();
        stage.Servers.Broker.Suspend();
        await pace.HoldAsync();
        stage.Servers.Database.Resume();
        stage.Servers.Broker.Resume();
    }
}
