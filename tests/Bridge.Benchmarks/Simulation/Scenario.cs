namespace Bridge.Benchmarks.Simulation;

/// <summary>What comes in, what it meets, and what fails. Times in seconds, rates a second.</summary>
internal sealed record Scenario
{
    public required int Seed { get; init; }

    /// <summary>How long webhooks come in.</summary>
    public required double Length { get; init; }

    /// <summary>Webhooks.</summary>
    public required double Rate { get; init; }

    /// <summary>True where one comes like the other; false where they come as by chance (Poisson).</summary>
    public bool IsEven { get; init; }

    /// <summary>When a burst begins, how long it lasts, and by how much more comes in meanwhile; a length of zero for none.</summary>
    public (double At, double Length, double Factor) Burst { get; init; }

    /// <summary>When the broker is lost and how long; a length of zero for never.</summary>
    public (double At, double Length) Outage { get; init; }

    /// <summary>Requests that all receivers together work on at once: one more is answered 503.</summary>
    public required int InFlight { get; init; }

    /// <summary>From the request to its 200 while the broker is there.</summary>
    public required Histogram Publish { get; init; }

    /// <summary>Webhooks that the broker confirms.</summary>
    public required double Publishes { get; init; }

    /// <summary>From the request to its 200 while it is not.</summary>
    public required Histogram Spool { get; init; }

    /// <summary>Webhooks that PostgreSQL takes into the spool.</summary>
    public required double Spools { get; init; }

    /// <summary>Spooled webhooks that all receivers together relay.</summary>
    public required double Relays { get; init; }

    /// <summary>Queues that a webhook lies in: each is a message of its own to the broker.</summary>
    public required int Endpoints { get; init; }

    /// <summary>Messages that all instances of one endpoint together work on at once.</summary>
    public required int Concurrency { get; init; }

    /// <summary>Messages that one endpoint consumes.</summary>
    public required double Consumes { get; init; }
}
