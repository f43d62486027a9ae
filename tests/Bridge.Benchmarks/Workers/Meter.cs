using System.Diagnostics;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Servers;

namespace Bridge.Benchmarks.Workers;

/// <summary>Takes the figures of one round of a worker, from its first message to its last.</summary>
internal sealed class Meter
{
    private readonly Place _place;
    private readonly StatementCount _before;
    private double _ownCpu;
    private double _serverCpu;

    private Meter(Place place, StatementCount before) => (_place, _before) = (place, before);

    /// <summary>Counts what the database was asked before the round.</summary>
    internal static async Task<Meter> PrepareAsync(Place place, CancellationToken cancellationToken)
    {
        await StatementCount.CheckpointAsync(place.Database, cancellationToken);
        var before = await StatementCount.ReadAsync(place.Database, cancellationToken);
        GC.Collect();
        ProcessUsage.ForgetPeak(Environment.ProcessId);
        return new Meter(place, before);
    }

    /// <summary>The messages begin.</summary>
    internal void Start() => (_ownCpu, _serverCpu) = (OwnCpu(), ProcessUsage.Cpu(_place.ServerProcesses));

    /// <summary>The last message is done.</summary>
    internal async Task<Measurement> StopAsync(int messages, TimeSpan took, CancellationToken cancellationToken)
    {
        var (ownCpu, serverCpu) = (OwnCpu() - _ownCpu, ProcessUsage.Cpu(_place.ServerProcesses) - _serverCpu);
        var peak = ProcessUsage.Peak(Environment.ProcessId);
        var after = await StatementCount.ReadAsync(_place.Database, cancellationToken);
        return new Measurement
        {
            PerSecond = messages / took.TotalSeconds,
            OwnCpu = ownCpu / messages,
            ServerCpu = serverCpu / messages,
            PeakMemory = peak,
            Statements = (after.Statements - _before.Statements) / messages,
            Commits = (after.Commits - _before.Commits) / messages,
            Rollbacks = (after.Rollbacks - _before.Rollbacks) / messages,
        };
    }

    private static double OwnCpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalMilliseconds;
    }
}
