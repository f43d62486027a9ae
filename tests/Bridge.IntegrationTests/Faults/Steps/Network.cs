using Bridge.IntegrationTests.Faults.Sending;
using Bridge.IntegrationTests.Faults.Staging;

namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>RabbitMQ's confirmations reach one receiver later than it waits for them: both copies of a webhook arrive.</summary>
internal sealed class SlowNetwork : Step
{
    public override string Name => "slow network to rabbitmq";

    public override async Task RunAsync(Stage stage, Pace pace)
    {
        stage.Network.Latency = TimeSpan.FromMilliseconds(600);
        await pace.HoldAsync();
        stage.Network.Latency = TimeSpan.Zero;
    }
}

/// <summary>Nothing passes between one receiver and RabbitMQ, though the connection stays open.</summary>
internal sealed class SilentNetwork : Step
{
    public override string Name => "silent network to rabbitmq";

    public override async Task RunAsync(Stage stage, Pace pace)
    {
        stage.Network.Blackholed = true;
        await pace.HoldAsync();
        stage.Network.Blackholed = false;
    }
}
