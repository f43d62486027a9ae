using System.Globalization;
using Bridge.LocalServices.Processes;

namespace Bridge.LocalServices.Postgres;

/// <summary>PostgreSQL from the machine's own binaries.</summary>
internal sealed class PostgresProcess(PostgresOptions options, int port, string binaries, ServerFolder folder) : IServerHost
{
    public const string Cluster = "cluster";

    private const string PasswordFile = "password";
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    private readonly ServiceUser? _user = ServiceUser.First("postgres", "nobody");
    private ChildProcess? _server;

    public string DataFolder => folder.Path;

    public bool HasExited => _server?.HasExited ?? true;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder.InHome(Cluster)))
            await InitializeAsync(cancellationToken);
        _server?.Dispose();
        _server = Start(Command("postgres", [
            "-D", folder.InHome(Cluster), .. Settings().SelectMany(setting => new[] { "-c", setting })]));
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        _server?.StopAsync(Signals.Interrupt, StopLimit, options.TimeProvider) ?? Task.CompletedTask;

    public void Kill() => _server?.Kill();

    public void Suspend() => _server?.Suspend();

    public void Resume() => _server?.Resume();

    public Task<string> RunAsync(string tool, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        Tool.RunAsync(Command(tool, arguments), cancellationToken);

    public string LogTail() => folder.LogTail();

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        _server?.Dispose();
        await folder.DisposeAsync();
    }

    private IEnumerable<string> Settings()
    {
        yield return "listen_addresses=127.0.0.1";
        yield return "unix_socket_directories=";
        yield return string.Create(CultureInfo.InvariantCulture, $"port={port}");
        yield return string.Create(CultureInfo.InvariantCulture, $"max_connections={options.MaxConnections}");
        yield return "timezone=UTC";
        if (!folder.IsTemporary)
            yield break;
        // What is thrown away need not outlive a power cut. A killed server still loses nothing: the kernel has its writes.
        yield return "fsync=off";
        yield return "full_page_writes=off";
    }

    // Made aside and renamed, so that a start that is cut off leaves no half-made cluster behind.
    private async Task InitializeAsync(CancellationToken cancellationToken)
    {
        options.Progress?.Report($"Making a PostgreSQL cluster in {folder.Path}");
        await folder.MakeHomeAsync(PasswordFile, folder.Password(), _user, cancellationToken);
        var unfinished = folder.InHome(Cluster + ".new");
        using var initdb = Start(Command("initdb", [
            "-D", unfinished, "--username=postgres", $"--pwfile={folder.InHome(PasswordFile)}", "--auth-host=scram-sha-256", "--auth-local=reject",
            "--encoding=UTF8", "--locale=C.UTF-8", .. folder.IsTemporary ? ["--no-sync"] : Array.Empty<string>()]));
        if (await initdb.EndAsync(cancellationToken) != 0)
            throw new ServerStartException($"initdb failed:\n{folder.LogTail()}");
        Directory.Move(unfinished, folder.InHome(Cluster));
    }

    private ChildProcess Start(ProcessCommand command) => ChildProcess.Start(folder.Guard, command, folder.LogFile);

    private ProcessCommand Command(string program, IReadOnlyList<string> arguments)
    {
        var command = new ProcessCommand(Path.Combine(binaries, program), arguments) { DroppedPrefix = "PG", WorkingFolder = folder.Home };
        return _user?.Run(command) ?? command;
    }
}
