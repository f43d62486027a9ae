using System.Globalization;
using System.Runtime.InteropServices;

namespace Bridge.LocalServices.Processes;

/// <summary>Sends POSIX signals, which .NET's own <see cref="System.Diagnostics.Process"/> cannot but for kill. Numbers are Linux's.</summary>
internal static class Signals
{
    public const int Interrupt = 2;
    public const int Quit = 3;
    public const int Terminate = 15;
    public const int Continue = 18;
    public const int Stop = 19;

    /// <summary>Sends a signal; a process that has ended is no error.</summary>
    public static void Send(int processId, int signal) => _ = Kill(processId, signal);

    /// <summary>Sends a signal to a process, then to all below it: a stopped parent makes no new children.</summary>
    public static void SendToTree(int processId, int signal)
    {
        Send(processId, signal);
        foreach (var child in Parents().Where(pair => pair.Parent == processId))
            SendToTree(child.Id, signal);
    }

    private static List<(int Id, int Parent)> Parents() =>
        [.. Directory.EnumerateDirectories("/proc").Select(ParentOf).Where(pair => pair.Id > 0)];

    // proc_pid_stat(5): the name stands in brackets and may hold any character; state and parent follow it.
    private static (int Id, int Parent) ParentOf(string folder)
    {
        if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id))
            return default;
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (id, int.Parse(fields[1], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return default;
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
