namespace Bridge.IntegrationTests.Faults;

/// <summary>How large a run of the fault suite is.</summary>
internal sealed record FaultOptions
{
    /// <summary>Decides what is sent, in which order, and which fault strikes when. The machine's timing still varies.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Webhooks, copies not counted. At least 1.</summary>
    public int Webhooks { get; init; } = 600;

    /// <summary>Kills (SIGKILL), shared out among every kind of process. At least 0.</summary>
    public int Kills { get; init; } = 7;

    /// <summary>Processes of each consumer service. At least 1; there are always two receivers.</summary>
    public int Consumers { get; init; } = 2;

    /// <summary>True where RabbitMQ runs in a container even though the machine has its own.</summary>
    public bool BrokerInContainer { get; init; }
}
