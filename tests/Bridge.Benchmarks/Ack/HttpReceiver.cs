using System.Globalization;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Servers;
using Bridge.LocalServices.Processes;

namespace Bridge.Benchmarks.Ack;

/// <summary>A receiver as a process of its own, that is sent webhooks over a number of connections.</summary>
/// <param name="setup">The program.</param>
/// <param name="place">Where it works.</param>
/// <param name="connections">Over how many connections it is sent to.</param>
internal sealed class HttpReceiver(ReceiverSetup setup, Place place, int connections) : IContestant
{
    private const int WarmUp = 2000;
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(20);

    private readonly string _log = Path.GetTempFileName();
    private readonly Guard _guard = Guard.Start();
    private readonly int _port = FreePort.Next();
    private ChildProcess? _process;

    public string Name => setup.Name;

    private LoadGenerator Load => new(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}")), connections, TimeProvider.System);

    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        await AckQueue.DeclareAsync(place.Broker, cancellationToken);
        _process = ChildProcess.Start(_guard, setup.Command(place, _port), _log);
        try
        {
            await Load.WaitUntilReadyAsync(cancellationToken);
            await Load.RunAsync(WarmUp, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new IOException($"{Name} failed: {exception.Message}. Its log ends with:\n{string.Join('\n', File.ReadLines(_log).TakeLast(15))}");
        }
    }

    public async Task<Measurement> RunAsync(int messages, CancellationToken cancellationToken)
    {
        await AckQueue.PurgeAsync(place.Broker, messages: 0, TimeProvider.System, cancellationToken);
        ProcessUsage.ForgetPeak(_process!.Id);
        var (own, servers) = (ProcessUsage.Cpu([_process.Id]), ProcessUsage.Cpu(place.ServerProcesses));
        var load = await Load.RunAsync(messages, cancellationToken);
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

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.StopAsync(Signals.Terminate, StopLimit, TimeProvider.System);
            _process.Dispose();
        }

        await _guard.DisposeAsync();
        File.Delete(_log);
    }
}
