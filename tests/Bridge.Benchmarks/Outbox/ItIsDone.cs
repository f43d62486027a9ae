namespace Bridge.Benchmarks.Outbox;

/// <summary>What a consumer publishes; nobody consumes it.</summary>
/// <param name="Kind">The kind of the effect.</param>
internal sealed record ItIsDone(string Kind);
