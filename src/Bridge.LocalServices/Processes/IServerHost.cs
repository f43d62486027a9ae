namespace Bridge.LocalServices.Processes;

/// <summary>Where a server runs: as a child process or in a container.</summary>
internal interface IServerHost : IAsyncDisposable
{
    /// <summary>The folder of the server's files; empty when it is temporary and a container's own.</summary>
    string DataFolder { get; }

    bool HasExited { get; }

    /// <summary>Starts the server, or starts it again over the same data. Does not wait until it is ready.</summary>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Stops the server and keeps its data.</summary>
    Task StopAsync(CancellationToken cancellationToken);

    void Kill();

    void Suspend();

    void Resume();

    /// <summary>Runs one of the server's own tools and returns its output.</summary>
    Task<string> RunAsync(string tool, IReadOnlyList<string> arguments, CancellationToken cancellationToken);

    /// <summary>The last lines of the server's log.</summary>
    string LogTail();
}
