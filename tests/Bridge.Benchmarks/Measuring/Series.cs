namespace Bridge.Benchmarks.Measuring;

/// <summary>Contestants that are compared with one another.</summary>
/// <param name="Title">What they all do.</param>
/// <param name="Contestants">Bridge first: it is what the others are compared with.</param>
internal sealed record Series(string Title, IReadOnlyList<IContestant> Contestants);
