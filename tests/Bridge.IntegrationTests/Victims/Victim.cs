using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Bridge.IntegrationTests.Victims;

/// <summary>Starts this assembly, with its own entry point, in a process of its own.</summary>
internal static class Victim
{
    /// <summary>The program of the runtime that this process runs on.</summary>
    internal static string Dotnet { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    internal static Process Start(params string[] arguments) => Start(Dotnet, Arguments(arguments));

    /// <summary>The same where whatever is made is its owner's alone.</summary>
    internal static Process StartUnderStrictUmask(params string[] arguments) => Start("sh", ["-c", "umask 077; exec \"$0\" \"$@\"", Dotnet, .. Arguments(arguments)]);

    /// <summary>What the program is given to start this assembly.</summary>
    internal static string[] Arguments(params string[] arguments) => ["exec", typeof(VictimProgram).Assembly.Location, .. arguments];

    private static Process Start(string file, string[] arguments) => Process.Start(new ProcessStartInfo(file, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;
}
