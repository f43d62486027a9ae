using System.Runtime.InteropServices;

namespace Bridge.LocalServices.Processes;

/// <summary>Sends POSIX signals, which .NET's own <see cref="System.Diagnostics.Process"/> cannot but for kill. Numbers are Linux's.</summary>
internal static class Signals
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;
    public const int Continue = 18;
    public const int Stop = 19;

    /// <summary>Sends a signal; a process that has ended is no error.</summary>
    public static void Send(int processId, int signal) => _ = SendTo(processId, signal);

    /// <summary>Sends a signal to a process, then to all below it: a stopped parent makes no new children.</summary>
    public static void SendToTree(int processId, int signal)
    {
        Send(processId, signal);
        foreach (var id in ProcessTree.Below(processId))
            Send(id, signal);
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendTo(int processId, int signal);
}
