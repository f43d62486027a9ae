namespace Bridge.Benchmarks.Servers;

/// <summary>The servers of one run, started when a topic first wants a place on them.</summary>
/// <param name="progress">Is told what is being done.</param>
internal sealed class BenchmarkServers(IProgress<string> progress) : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> _users = [];
    private RunningServers? _running;

    /// <summary>A database and a virtual host of one contestant's own.</summary>
    internal async Task<Place> NewPlaceAsync(string name, CancellationToken cancellationToken)
    {
        _running ??= await RunningServers.StartAsync(progress, cancellationToken);
        return await _running.NewPlaceAsync(name, cancellationToken);
    }

    /// <summary>Keeps something until the end of the run, and ends it before the servers.</summary>
    internal T EndFirst<T>(T user)
        where T : IAsyncDisposable
    {
        _users.Add(user);
        return user;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var user in _users)
        {
            await user.DisposeAsync();
        }

        await (_running?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
