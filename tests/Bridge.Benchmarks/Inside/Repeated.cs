using Bridge.Benchmarks.Measuring;

namespace Bridge.Benchmarks.Inside;

/// <summary>Something that needs no server, done over and over on one thread.</summary>
/// <param name="name">As the report calls it.</param>
/// <param name="once">Does it once; true where it did what it should.</param>
internal sealed class Repeated(string name, Func<bool> once) : IContestant
{
    // Enough calls for the compiler's last tier, which it makes in the background.
    private const int WarmUp = 100_000;

    public string Name => name;

    public async Task WarmUpAsync(CancellationToken cancellationToken) => await RunAsync(WarmUp, cancellationToken);

    public Task<Measurement> RunAsync(int messages, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < messages; i++)
        {
            if (!once())
            {
                throw new InvalidOperationException($"{name} did not do what it should.");
            }
        }

        return Task.FromResult(new Measurement { PerSecond = messages / TimeProvider.System.GetElapsedTime(started).TotalSeconds });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
