using Bridge.Benchmarks.Measuring;

namespace Bridge.Benchmarks.Retention;

/// <summary>A consumer over an inbox that is filled before it starts.</summary>
/// <param name="consumer">The consumer.</param>
/// <param name="rows">What the inbox remembers.</param>
/// <param name="database">Its database.</param>
/// <param name="progress">Is told how far the filling is.</param>
internal sealed class FilledInbox(IContestant consumer, InboxRows rows, string database, IProgress<string> progress) : IContestant
{
    public string Name => consumer.Name;

    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        await rows.WriteAsync(database, progress, cancellationToken);
        await consumer.WarmUpAsync(cancellationToken);
    }

    public async Task<Measurement> RunAsync(int messages, CancellationToken cancellationToken)
    {
        await using var table = new InboxTable(database);
        var (measurement, removed) = rows.Old > 0
            ? await RunCleanedUpAsync(table, messages, cancellationToken)
            : (await consumer.RunAsync(messages, cancellationToken), (double?)null);
        var (p50, p99) = await table.LookUpAsync(cancellationToken);
        var bytes = rows is { Count: > 0, Old: 0 } ? await table.BytesAsync(cancellationToken) : default;
        return measurement with { P50 = p50, P99 = p99, Removed = removed, RowBytes = bytes?.Row, IndexBytes = bytes?.Indexes };
    }

    public ValueTask DisposeAsync() => consumer.DisposeAsync();

    private async Task<(Measurement Measurement, double? RemovedPerSecond)> RunCleanedUpAsync(InboxTable table, int messages, CancellationToken cancellationToken)
    {
        var before = await table.RemovedAsync(cancellationToken);
        var started = TimeProvider.System.GetTimestamp();
        await using (await CleanUp.StartAsync(database, cancellationToken))
        {
            var measurement = await consumer.RunAsync(messages, cancellationToken);
            var took = TimeProvider.System.GetElapsedTime(started);
            return (measurement, (await table.RemovedAsync(cancellationToken) - before) / took.TotalSeconds);
        }
    }
}
