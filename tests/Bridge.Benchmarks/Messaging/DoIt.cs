namespace Bridge.Benchmarks.Messaging;

/// <summary>A message that has one effect.</summary>
/// <param name="Kind">The kind of the effect.</param>
internal sealed record DoIt(string Kind);
