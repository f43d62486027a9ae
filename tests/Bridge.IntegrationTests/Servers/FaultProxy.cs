using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Bridge.IntegrationTests.Servers;

/// <summary>
/// Stands between a client and a server, on a port of its own, and makes the network between them slow, silent or broken. No byte is lost
/// or changed: what is late or held up comes whole once the fault is over, as TCP has it.
/// </summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<ProxiedConnection> _connections = [];
    private readonly IPEndPoint _target;
    private readonly Task _accepting;
    private volatile TaskCompletionSource _open = Opened();
    private long _latency;
    private long _taken;
    private long _roundTrips;

    private FaultProxy(IPEndPoint target)
    {
        _target = target;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    /// <summary>Where clients connect to, at 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>How many connections are open.</summary>
    public int Connections => _connections.Count(connection => !connection.Ended.IsCompleted);

    /// <summary>How many bytes it has taken from either end, to pass them on.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    /// <summary>How often a client has asked anew after it had heard something: each is a round trip where clients wait for their answers.</summary>
    public long RoundTrips => Interlocked.Read(ref _roundTrips);

    /// <summary>By how much every byte is late, in each direction. What is on its way keeps its own.</summary>
    public TimeSpan Latency
    {
        get => new(Interlocked.Read(ref _latency));
        set => Interlocked.Exchange(ref _latency, value.Ticks);
    }

    /// <summary>Whether nothing passes, in either direction, though every connection stays open.</summary>
    public bool Blackholed
    {
        get => !_open.Task.IsCompleted;
        set
        {
            _open.TrySetResult();
            _open = value ? new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously) : Opened();
        }
    }

    /// <summary>Completed once bytes may pass.</summary>
    internal Task Open => _open.Task;

    internal void Take(int bytes) => Interlocked.Add(ref _taken, bytes);

    internal void Ask() => Interlocked.Increment(ref _roundTrips);

    public static Task<FaultProxy> StartAsync(IPEndPoint target) => Task.FromResult(new FaultProxy(target));

    /// <summary>The same server, reached through this proxy.</summary>
    public Uri Before(Uri server) => new UriBuilder(server) { Host = IPAddress.Loopback.ToString(), Port = Port }.Uri;

    /// <summary>Breaks every connection off (RST). Others can be made at once.</summary>
    public void Reset()
    {
        foreach (var connection in _connections)
        {
            connection.Break();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        foreach (var connection in _connections)
        {
            await connection.DisposeAsync();
        }

        _stop.Dispose();
    }

    private static TaskCompletionSource Opened()
    {
        var opened = new TaskCompletionSource();
        opened.SetResult();
        return opened;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _connections.Add(new ProxiedConnection(this, await _listener.AcceptSocketAsync(_stop.Token), _target));
            }
        }
        catch (OperationCanceledException)
        {
            // The proxy is disposed.
        }
    }
}
