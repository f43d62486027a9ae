namespace Bridge.IntegrationTests.Faults.Judging;

/// <summary>An invariant, and the cases that break it.</summary>
/// <param name="Invariant">Its name in the report.</param>
/// <param name="Cases">One line each; none where it holds.</param>
internal sealed record Finding(string Invariant, IReadOnlyList<string> Cases)
{
    private const int Shown = 5;

    public override string ToString() => Cases.Count == 0
        ? $"  {Invariant,-14} 0"
        : $"  {Invariant,-14} {Cases.Count}  <--{string.Concat(Cases.Take(Shown).Select(line => $"\n      {line}"))}";
}
