namespace Bridge.IntegrationTests.Faults.Judging;

/// <summary>A fault, from its strike to the end of its healing, in the time of the run.</summary>
/// <param name="Name">The kind of fault.</param>
/// <param name="CutReceiver">The receiver that it hit; null for none.</param>
/// <param name="From">When it struck.</param>
/// <param name="To">When it was healed.</param>
internal sealed record Episode(string Name, string? CutReceiver, TimeSpan From, TimeSpan To);
