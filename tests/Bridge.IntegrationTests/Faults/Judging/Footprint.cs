using System.Globalization;
using Bridge.IntegrationTests.Faults.Staging;

namespace Bridge.IntegrationTests.Faults.Judging;

/// <summary>What a process holds, proc_pid_status(5) and proc_pid_fd(5).</summary>
/// <param name="Unit">The process.</param>
/// <param name="Megabytes">Its resident memory.</param>
/// <param name="Handles">Its open files and sockets.</param>
internal sealed record Footprint(string Unit, int Megabytes, int Handles)
{
    internal static IReadOnlyList<Footprint> Of(Stage stage) => [.. stage.Units.Select(Of)];

    private static Footprint Of(ServiceUnit unit)
    {
        var resident = File.ReadLines($"/proc/{unit.ProcessId}/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        var kilobytes = resident.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        return new Footprint(
            unit.Name, int.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024, Directory.EnumerateFileSystemEntries($"/proc/{unit.ProcessId}/fd").Count());
    }
}
