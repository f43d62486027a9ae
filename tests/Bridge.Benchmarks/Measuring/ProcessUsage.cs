using System.Globalization;
using Bridge.LocalServices.Processes;

namespace Bridge.Benchmarks.Measuring;

/// <summary>What processes have used, as Linux tells it.</summary>
internal static class ProcessUsage
{
    // USER_HZ, in which proc_pid_stat(5) counts: 100 on every architecture that .NET runs on.
    private const double TicksPerMillisecond = 0.1;

    // proc_pid_stat(5): utime, stime, cutime and cstime stand at 14 to 17, counted from 1; state, the third, follows the name in brackets.
    private const int FirstTime = 11;

    // proc_pid_clear_refs(5): 5 resets the peak.
    private const string ResetPeak = "5";

    /// <summary>CPU time in milliseconds of processes and all below them, those included that have ended meanwhile.</summary>
    internal static double Cpu(IEnumerable<int> roots) => roots.SelectMany(root => ProcessTree.Below(root).Prepend(root)).Sum(Cpu);

    /// <summary>The largest resident memory of a process since <see cref="ForgetPeak"/>, in MB.</summary>
    internal static double Peak(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>Begins to look for the peak anew.</summary>
    internal static void ForgetPeak(int process) => File.WriteAllText($"/proc/{process}/clear_refs", ResetPeak);

    private static double Cpu(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            var times = stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[FirstTime..(FirstTime + 4)];
            return times.Sum(time => double.Parse(time, CultureInfo.InvariantCulture)) / TicksPerMillisecond;
        }
        catch (IOException)
        {
            return 0; // It ended meanwhile; its parent has its time.
        }
    }
}
