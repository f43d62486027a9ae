namespace Bridge.LocalServices;

/// <summary>How a <see cref="RabbitMqServer"/> is started.</summary>
public sealed class RabbitMqOptions : ServerOptions
{
    /// <summary>
    /// Whether the management UI and API run, with the shovels that move messages between queues from the UI. True by default.
    /// </summary>
    public bool Management { get; init; } = true;

    /// <summary>The TCP port of the management UI on 127.0.0.1. Null, the default: a free one between 20000 and 32767.</summary>
    public int? ManagementPort { get; init; }
}
