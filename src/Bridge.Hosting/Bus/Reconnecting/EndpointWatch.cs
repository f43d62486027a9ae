using System.Collections.Concurrent;
using MassTransit;

namespace Bridge.Hosting.Bus.Reconnecting;

/// <summary>Knows the endpoints that consume a queue.</summary>
internal sealed class EndpointWatch : IReceiveEndpointObserver
{
    private readonly ConcurrentDictionary<string, WatchedEndpoint> _endpoints = new(StringComparer.Ordinal);

    internal IEnumerable<WatchedEndpoint> All => _endpoints.Values;

    /// <summary>Watches the endpoint of a queue from now on. The one that the bus only sends by is not watched.</summary>
    internal WatchedEndpoint Add(string queue) => _endpoints.GetOrAdd(queue, name => new WatchedEndpoint(name));

    public Task Ready(ReceiveEndpointReady ready) => Tell(ready, endpoint => endpoint.Runs(ready.ReceiveEndpoint));

    public Task Completed(ReceiveEndpointCompleted completed) => Task.CompletedTask;

    public Task Faulted(ReceiveEndpointFaulted faulted) => Tell(faulted, endpoint => endpoint.Failed(faulted.ReceiveEndpoint));

    public Task Stopping(ReceiveEndpointStopping stopping) => Tell(stopping, endpoint => endpoint.Stops());

    private Task Tell(ReceiveEndpointEvent what, Action<WatchedEndpoint> tell)
    {
        if (_endpoints.TryGetValue(Uri.UnescapeDataString(what.InputAddress.Segments[^1]), out var endpoint))
        {
            tell(endpoint);
        }

        return Task.CompletedTask;
    }
}
