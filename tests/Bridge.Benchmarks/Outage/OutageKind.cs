namespace Bridge.Benchmarks.Outage;

/// <summary>What fails.</summary>
internal enum OutageKind
{
    /// <summary>RabbitMQ is killed, and started again.</summary>
    Killed,

    /// <summary>RabbitMQ is suspended: its connections stay open, and nothing answers.</summary>
    Frozen,

    /// <summary>RabbitMQ and PostgreSQL are killed, and started again.</summary>
    Both,
}
