namespace Bridge.Benchmarks.Sagas;

/// <summary>The other of two events of a chain; either may come first.</summary>
/// <param name="Chain">The chain.</param>
internal sealed record Right(Guid Chain);
