namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>The network between one receiver and RabbitMQ.</summary>
internal static class Networks
{
    /// <summary>Confirmations come later than the receiver waits for them: both copies of a webhook arrive.</summary>
    internal static Step Slow { get; } = Step.Between(
        "slow network to rabbitmq", stage => stage.Network.Latency = TimeSpan.FromMilliseconds(600), stage => stage.Network.Latency = TimeSpan.Zero);

    /// <summary>Nothing passes, though the connection stays open.</summary>
    internal static Step Silent { get; } = Step.Between(
        "silent network to rabbitmq", stage => stage.Network.Blackholed = true, stage => stage.Network.Blackholed = false);
}
