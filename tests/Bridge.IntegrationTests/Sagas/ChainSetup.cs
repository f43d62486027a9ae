using MassTransit;

namespace Bridge.IntegrationTests.Sagas;

/// <summary>How sagas are kept and found.</summary>
public sealed record ChainSetup
{
    public ConcurrencyMode Concurrency { get; init; } = ConcurrencyMode.Pessimistic;

    /// <summary>By correlation id, else by an expression over the natural key.</summary>
    public bool ById { get; init; } = true;

    /// <summary>Whether the endpoint has the outbox of the saga's own context.</summary>
    public bool WithOutbox { get; init; } = true;

    public bool InsertOnInitial { get; init; }

    public bool Publishes { get; init; }

    /// <summary>Retries around the saga, inside the outbox and its transaction.</summary>
    public int RetriesInside { get; init; }
}
