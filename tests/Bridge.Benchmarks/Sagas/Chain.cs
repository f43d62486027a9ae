using MassTransit;

namespace Bridge.Benchmarks.Sagas;

/// <summary>A saga that counts its events.</summary>
internal sealed class Chain : SagaStateMachineInstance
{
    public Guid CorrelationId { get; set; }

    public string CurrentState { get; set; } = "";

    public int Events { get; set; }

    /// <summary>PostgreSQL's row version, which the optimistic repository needs.</summary>
    public uint Version { get; set; }
}
