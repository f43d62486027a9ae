namespace Bridge.Benchmarks.Sagas;

/// <summary>One of two events of a chain; either may come first.</summary>
/// <param name="Chain">The chain.</param>
internal sealed record Left(Guid Chain);
