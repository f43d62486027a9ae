using Bridge.Benchmarks.Measuring;

namespace Bridge.Benchmarks.Ack;

/// <summary>A receiver that is sent webhooks over a number of connections.</summary>
/// <param name="process">The program, which others may measure too.</param>
/// <param name="connections">Over how many connections it is sent to.</param>
/// <param name="pace">At which rate; null for as fast as it answers.</param>
internal sealed class HttpReceiver(ReceiverProcess process, int connections, HalfLoad? pace) : IContestant
{
    // The compiler compiles what is hot a second and a third time, in the background and on the same processors: only after so many webhooks, most of a
    // minute, it has nothing left to do, and a receiver runs for days.
    private const int WarmUp = 200_000;
    private const int Slice = 20_000;
    private const int WarmUpConnections = 128;
    private const int SettleIn = 5_000;

    public string Name => process.Name;

    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        if (!process.IsStarted)
        {
            await StartAsync(cancellationToken);
        }

        await process.Load(connections).RunAsync(SettleIn, cancellationToken);
        await (pace?.LearnAsync(process.Load(connections), cancellationToken) ?? Task.CompletedTask);
    }

    public async Task<Measurement> RunAsync(int messages, CancellationToken cancellationToken)
    {
        await AckQueue.PurgeAsync(process.Place.Broker, messages: 0, TimeProvider.System, cancellationToken);
        ProcessUsage.ForgetPeak(process.Id);
        var (own, servers) = (ProcessUsage.Cpu([process.Id]), ProcessUsage.Cpu(process.Place.ServerProcesses));
        var load = await process.Load(connections).RunAsync(messages, pace?.PerSecond ?? double.PositiveInfinity, cancellationToken);
        var measurement = new Measurement
        {
            PerSecond = load.Kept / load.Took.TotalSeconds,
            P50 = load.Percentile(0.50),
            P99 = load.Percentile(0.99),
            NotKept = 1 - ((double)load.Kept / messages),
            OwnCpu = (ProcessUsage.Cpu([process.Id]) - own) / messages,
            ServerCpu = (ProcessUsage.Cpu(process.Place.ServerProcesses) - servers) / messages,
            PeakMemory = ProcessUsage.Peak(process.Id),
        };
        await AckQueue.PurgeAsync(process.Place.Broker, load.Kept, TimeProvider.System, cancellationToken);
        return measurement;
    }

    /// <summary>Leaves the program running: it ends with the servers.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        await process.StartAsync(WarmUpConnections, Slice, cancellationToken);
        for (var sent = Slice; sent < WarmUp; sent += Slice)
        {
            await AckQueue.PurgeAsync(process.Place.Broker, messages: 0, TimeProvider.System, cancellationToken);
            await process.Load(WarmUpConnections).RunAsync(Slice, cancellationToken);
        }
    }
}
