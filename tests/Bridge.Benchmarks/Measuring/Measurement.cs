namespace Bridge.Benchmarks.Measuring;

/// <summary>What one contestant did in one round. What it does not measure is null.</summary>
internal sealed record Measurement
{
    /// <summary>Messages, requests or events a second.</summary>
    public required double PerSecond { get; init; }

    /// <summary>Milliseconds in which half of the answers came.</summary>
    public double? P50 { get; init; }

    /// <summary>Milliseconds in which 99 of 100 answers came.</summary>
    public double? P99 { get; init; }

    /// <summary>The share of requests that were not answered 200; they count in no rate.</summary>
    public double? NotKept { get; init; }

    /// <summary>CPU time a message of the contestant's own process, in milliseconds.</summary>
    public double? OwnCpu { get; init; }

    /// <summary>CPU time a message of PostgreSQL and RabbitMQ together, in milliseconds.</summary>
    public double? ServerCpu { get; init; }

    /// <summary>The largest resident memory of the contestant's own process, in MB.</summary>
    public double? PeakMemory { get; init; }

    /// <summary>Statements a message that reached the database, <c>BEGIN</c> and <c>COMMIT</c> included.</summary>
    public double? Statements { get; init; }

    /// <summary>Committed transactions a message.</summary>
    public double? Commits { get; init; }

    /// <summary>Transactions a message that were rolled back.</summary>
    public double? Rollbacks { get; init; }

    /// <summary>Rows of the inbox a second that the clean-up removed meanwhile.</summary>
    public double? Removed { get; init; }

    /// <summary>Bytes of the inbox's table a row.</summary>
    public double? RowBytes { get; init; }

    /// <summary>Bytes of its indexes a row.</summary>
    public double? IndexBytes { get; init; }
}
