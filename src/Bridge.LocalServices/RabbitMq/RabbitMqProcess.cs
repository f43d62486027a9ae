using System.Globalization;
using Bridge.LocalServices.Processes;

namespace Bridge.LocalServices.RabbitMq;

/// <summary>RabbitMQ from the machine's own binaries, with an epmd of its own.</summary>
internal sealed class RabbitMqProcess(RabbitMqOptions options, RabbitMqPorts ports, string binaries, ServerFolder folder) : IServerHost
{
    // The management plug-in alone takes 6 s to stop.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(20);

    private readonly ServiceUser? _user = ServiceUser.First("rabbitmq");
    private readonly RabbitMqFiles _files = new(options, ports, folder);
    private ChildProcess? _epmd;
    private ChildProcess? _broker;

    public string DataFolder => folder.Path;

    public bool HasExited => _broker?.HasExited ?? true;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _files.Write();
        if (!File.Exists(folder.InHome(RabbitMqFiles.Cookie)))
            await folder.MakeHomeAsync(RabbitMqFiles.Cookie, Guid.NewGuid().ToString("N"), _user, cancellationToken);
        if (_epmd?.HasExited ?? true)
            _epmd = Start(Command("epmd", [
                "-port", ports.Epmd.ToString(CultureInfo.InvariantCulture), "-address", "127.0.0.1"]));
        _broker?.Dispose();
        _broker = Start(Command(Path.Combine(binaries, "rabbitmq-server"), []));
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        _broker?.StopAsync(Signals.Terminate, StopLimit, options.TimeProvider) ?? Task.CompletedTask;

    public void Kill() => _broker?.Kill();

    public void Suspend() => _broker?.Suspend();

    public void Resume() => _broker?.Resume();

    public Task<string> RunAsync(string tool, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        Tool.RunAsync(Command(Path.Combine(binaries, tool), arguments), cancellationToken);

    public string LogTail() => folder.LogTail();

    public async ValueTask DisposeAsync()
    {
        if (folder.IsTemporary)
            Kill();
        else
            await StopAsync(CancellationToken.None);
        _broker?.Dispose();
        _epmd?.Kill();
        _epmd?.Dispose();
        await folder.DisposeAsync();
    }

    private ChildProcess Start(ProcessCommand command) => ChildProcess.Start(folder.Guard, command, folder.LogFile);

    private ProcessCommand Command(string program, IReadOnlyList<string> arguments)
    {
        var command = new ProcessCommand(program, arguments)
        {
            Environment = _files.Environment(),
            DroppedPrefix = "RABBITMQ_",
            WorkingFolder = folder.Home,
        };
        return _user?.Run(command) ?? command;
    }
}
