using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Bridge.IntegrationTests.Victims;

/// <summary>Starts this assembly, with its own entry point, in a process of its own.</summary>
internal static class Victim
{
    internal static Process Start(params string[] arguments)
    {
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        return Process.Start(new ProcessStartInfo(dotnet, ["exec", typeof(VictimProgram).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }
}
