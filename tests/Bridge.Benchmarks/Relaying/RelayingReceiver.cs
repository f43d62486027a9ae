using Bridge.Benchmarks.Ack;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Servers;
using Npgsql;

namespace Bridge.Benchmarks.Relaying;

/// <summary>Bridge's receiver, whose relay finds a full spool.</summary>
/// <param name="place">Where it works.</param>
internal sealed class RelayingReceiver(Place place) : IContestant
{
    private const int WarmUp = 1000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly ReceiverProcess _process = new(ReceiverSetup.Relaying, place);
    private readonly NpgsqlDataSource _database = NpgsqlDataSource.Create(place.Database);

    public string Name => "Bridge";

    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        await _process.StartAsync(connections: 8, WarmUp, cancellationToken);
        await RunAsync(WarmUp, cancellationToken);
    }

    public async Task<Measurement> RunAsync(int messages, CancellationToken cancellationToken)
    {
        await AckQueue.PurgeAsync(place.Broker, messages: 0, TimeProvider.System, cancellationToken);
        await SpoolRows.FillAsync(_database, messages, cancellationToken);

        // It looks once a second: the time runs from the first batch that is gone.
        var first = await BelowAsync(messages, cancellationToken);
        var started = TimeProvider.System.GetTimestamp();
        var (own, servers) = (ProcessUsage.Cpu([_process.Id]), ProcessUsage.Cpu(place.ServerProcesses));
        await BelowAsync(1, cancellationToken);
        var took = TimeProvider.System.GetElapsedTime(started);
        var measurement = new Measurement
        {
            PerSecond = first / took.TotalSeconds,
            OwnCpu = (ProcessUsage.Cpu([_process.Id]) - own) / first,
            ServerCpu = (ProcessUsage.Cpu(place.ServerProcesses) - servers) / first,
            PeakMemory = ProcessUsage.Peak(_process.Id),
        };
        await AckQueue.PurgeAsync(place.Broker, messages, TimeProvider.System, cancellationToken);
        return measurement;
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>Waits until fewer rows than so many are left.</summary>
    /// <returns>How many.</returns>
    private async Task<long> BelowAsync(int rows, CancellationToken cancellationToken)
    {
        var left = await SpoolRows.CountAsync(_database, cancellationToken);
        while (left >= rows)
        {
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            left = await SpoolRows.CountAsync(_database, cancellationToken);
        }

        return left;
    }
}
