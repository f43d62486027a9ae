namespace Bridge.Benchmarks.Ack;

/// <summary>The rate of a series whose contestants have time to spare: half of what the first of them can do.</summary>
internal sealed class HalfLoad
{
    private const int Requests = 10_000;

    /// <summary>Requests a second; the first contestant's warm-up sets it.</summary>
    internal double PerSecond { get; private set; }

    /// <summary>Takes the rate of whoever comes first.</summary>
    internal async Task LearnAsync(LoadGenerator first, CancellationToken cancellationToken)
    {
        if (PerSecond == 0)
        {
            PerSecond = Requests / (await first.RunAsync(Requests, cancellationToken)).Took.TotalSeconds / 2;
        }
    }
}
