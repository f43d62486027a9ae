using System.Globalization;
using Bridge.Benchmarks.Servers;
using Bridge.LocalServices.Processes;

namespace Bridge.Benchmarks.Ack;

/// <summary>A receiver as a process of its own. It ends with this one, however that ends.</summary>
/// <param name="setup">The program.</param>
/// <param name="place">Where it works.</param>
internal sealed class ReceiverProcess(ReceiverSetup setup, Place place) : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(20);

    private readonly string _log = Path.GetTempFileName();
    private readonly Guard _guard = Guard.Start();
    private readonly int _port = FreePort.Next();
    private ChildProcess? _process;

    /// <summary>As the report calls it.</summary>
    internal string Name => setup.Name;

    /// <summary>Where it works.</summary>
    internal Place Place => place;

    internal bool IsStarted => _process is not null;

    /// <summary>The process; there is one after the start.</summary>
    internal int Id => _process!.Id;

    internal Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}"));

    /// <summary>Starts it, waits until it answers, and lets it work until it is warm.</summary>
    /// <exception cref="IOException">It does not answer; the message ends with its log.</exception>
    internal async Task StartAsync(int connections, int warmUp, CancellationToken cancellationToken)
    {
        await AckQueue.DeclareAsync(place.Broker, cancellationToken);
        _process = ChildProcess.Start(_guard, setup.Command(place, _port), _log);
        try
        {
            await Load(connections).WaitUntilReadyAsync(cancellationToken);
            await Load(connections).RunAsync(warmUp, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new IOException($"{setup.Name} failed: {exception.Message}. Its log ends with:\n{string.Join('\n', File.ReadLines(_log).TakeLast(15))}");
        }
    }

    /// <summary>Sends to it over so many connections.</summary>
    internal LoadGenerator Load(int connections) => new(Address, connections, TimeProvider.System);

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
