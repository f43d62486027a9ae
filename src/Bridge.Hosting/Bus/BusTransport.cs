namespace Bridge.Hosting.Bus;

/// <summary>What carries the messages of a process.</summary>
public enum BusTransport
{
    /// <summary>RabbitMQ, at <c>ConnectionStrings:RabbitMq</c>.</summary>
    RabbitMq,

    /// <summary>Memory. Only within one process, and messages in flight do not survive it: for trying out.</summary>
    InMemory,
}
