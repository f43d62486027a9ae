using MassTransit;

namespace Bridge.IntegrationTests.Sagas;

/// <summary>A saga that remembers how often each of two events came.</summary>
public sealed class ChainState : SagaStateMachineInstance
{
    public Guid CorrelationId { get; set; }

    public string CurrentState { get; set; } = "";

    /// <summary>The natural key, unique.</summary>
    public string Order { get; set; } = "";

    public int Lefts { get; set; }

    public int Rights { get; set; }

    /// <summary>PostgreSQL's row version, which only the optimistic repository needs.</summary>
    public uint Version { get; set; }
}
