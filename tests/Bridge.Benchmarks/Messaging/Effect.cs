namespace Bridge.Benchmarks.Messaging;

/// <summary>What a consumer did: one small row.</summary>
internal sealed class Effect
{
    public long Id { get; init; }

    public required Guid MessageId { get; init; }

    public required string Kind { get; init; }
}
