using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Servers;

namespace Bridge.Benchmarks.Ack;

/// <summary>A receiver that is sent webhooks over a number of connections.</summary>
/// <param name="setup">The program.</param>
/// <param name="place">Where it works.</param>
/// <param name="connections">Over how many connections it is sent to.</param>
/// <param name="pace">At which rate; null for as fast as it answers.</param>
internal sealed class HttpReceiver(ReceiverSetup setup, Place place, int connections, HalfLoad? pace = null) : IContestant
{
    // The compiler compiles what is hot a second and a third time, in the background and on the same processors: a receiver that has just started uses
    // twice the CPU time of one that has run for a minute.
    private const int WarmUp = 60_000;

    private readonly ReceiverProcess _process = new(setup, place);

    public string Name => setup.Name;

    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        await _process.StartAsync(connections, WarmUp, cancellationToken);
        await (pace?.LearnAsync(_process.Load(connections), cancellationToken) ?? Task.CompletedTask);
    }

    public async Task<Measurement> RunAsync(int messages, CancellationToken cancellationToken)
    {
        await AckQueue.PurgeAsync(place.Broker, messages: 0, TimeProvider.System, cancellationToken);
        ProcessUsage.ForgetPeak(_process.Id);
        var (own, servers) = (ProcessUsage.Cpu([_process.Id]), ProcessUsage.Cpu(place.ServerProcesses));
        var load = await _process.Load(connections).RunAsync(messages, pace?.PerSecond ?? double.PositiveInfinity, cancellationToken);
        var measurement = new Measurement
        {
            PerSecond = load.Kept / load.Took.TotalSeconds,
            P50 = load.Percentile(0.50),
            P99 = load.Percentile(0.99),
            NotKept = 1 - ((double)load.Kept / messages),
            OwnCpu = (ProcessUsage.Cpu([_process.Id]) - own) / messages,
            ServerCpu = (ProcessUsage.Cpu(place.ServerProcesses) - servers) / messages,
            PeakMemory = ProcessUsage.Peak(_process.Id),
        };
        await AckQueue.PurgeAsync(place.Broker, load.Kept, TimeProvider.System, cancellationToken);
        return measurement;
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
