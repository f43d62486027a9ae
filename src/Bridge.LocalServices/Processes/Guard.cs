using System.Diagnostics;

namespace Bridge.LocalServices.Processes;

/// <summary>
/// A shell that outlives this process and ends its children. It reads a pipe that only this process holds; the kernel closes
/// the pipe at the process's end, be it <c>kill -9</c>. <c>PR_SET_PDEATHSIG</c> does not serve: it follows the thread that forked.
/// </summary>
internal sealed class Guard : IAsyncDisposable
{
    private static readonly Lazy<string> Script = new(ReadScript);
    private readonly Process _process;

    private Guard(Process process) => _process = process;

    public static Guard Start()
    {
        // A session of its own: neither Ctrl-C nor a kill of the parent's group reaches it.
        var start = new ProcessStartInfo("setsid", ["sh", "-c", Script.Value]) { RedirectStandardInput = true };
        return new Guard(Process.Start(start) ?? throw new InvalidOperationException("The guard process did not start."));
    }

    public void Watch(int processId) => Order($"watch {processId}");

    public void Forget(int processId) => Order($"forget {processId}");

    public void RemoveFolder(string path) => Order($"folder {path}");

    public void RemoveContainer(string name) => Order($"container {name}");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Order("done");
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }

    private void Order(string line)
    {
        lock (_process)
        {
            _process.StandardInput.WriteLine(line);
            _process.StandardInput.Flush();
        }
    }

    private static string ReadScript()
    {
        using var stream = typeof(Guard).Assembly.GetManifestResourceStream("guard.sh")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
