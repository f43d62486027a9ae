using System.Diagnostics;

namespace Bridge.LocalServices.Processes;

/// <summary>A server process that a <see cref="Guard"/> knows before its first instruction runs.</summary>
internal sealed class ChildProcess : IDisposable
{
    // Waits for a word before it becomes the program: the guard must know the process first. Should this process die in between,
    // the read ends and nothing was started. exec keeps the process id throughout.
    private const string Launcher = """read -r go || exit 1; log=$1; shift; umask 077; exec setsid "$@" </dev/null >>"$log" 2>&1""";

    private static readonly TimeSpan KillLimit = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly Guard _guard;

    private ChildProcess(Process process, Guard guard) => (_process, _guard) = (process, guard);

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public static ChildProcess Start(Guard guard, ProcessCommand command, string logFile)
    {
        var start = command.Behind("sh", "-c", Launcher, "sh", logFile).ToStartInfo();
        start.RedirectStandardInput = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"'{command.File}' did not start.");
        guard.Watch(process.Id);
        process.StandardInput.WriteLine("go");
        process.StandardInput.Close();
        return new ChildProcess(process, guard);
    }

    /// <summary>Waits for the process's own end and returns its exit code.</summary>
    public async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        _guard.Forget(Id);
        return _process.ExitCode;
    }

    /// <summary>Asks the process to stop and kills it with all below it when it has not ended in time.</summary>
    public async Task StopAsync(int signal, TimeSpan limit, TimeProvider time)
    {
        if (HasExited)
            return; // Its id may be another's by now.
        using var late = new CancellationTokenSource(limit, time);
        try
        {
            Signals.SendToTree(Id, Signals.Continue);
            Signals.Send(Id, signal);
            await EndAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            Kill();
        }
    }

    /// <summary>Kills the process and all below it, and returns when they have ended: what is left over would bar a new start.</summary>
    public void Kill()
    {
        var below = ProcessTree.Below(Id).Select(Open).OfType<Process>().ToList();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        foreach (var process in below)
            using (process)
                process.WaitForExit(KillLimit);
        _guard.Forget(Id);
    }

    public void Suspend() => Signals.SendToTree(Id, Signals.Stop);

    public void Resume() => Signals.SendToTree(Id, Signals.Continue);

    public void Dispose() => _process.Dispose();

    private static Process? Open(int id)
    {
        try
        {
            return Process.GetProcessById(id);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
