using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bridge.Tests.House;

namespace Bridge.IntegrationTests.Interop;

/// <summary>Node.js, as far as it is on this machine, and tests/interop, which needs it.</summary>
internal static class Node
{
    internal static readonly string Folder = Path.Combine(Repository.Root, "tests", "interop");

    /// <summary>What is missing; null where there is a Node.js that the SDKs run on.</summary>
    internal static string? Missing { get; } = Installed() >= Oldest() ? null : $"There is no Node.js {Oldest()} or newer";

    /// <summary>Runs <c>node interop.js</c>.</summary>
    /// <exception cref="InvalidOperationException">The SDKs are not installed.</exception>
    internal static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            throw new InvalidOperationException("The providers' SDKs are not installed: run npm ci in tests/interop, or ./test.sh.");
        }

        using var process = Start([Path.Combine(Folder, "interop.js"), .. arguments]);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }

    private static int Oldest()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "package.json")));
        return Major(package.RootElement.GetProperty("engines").GetProperty("node").GetString()!.TrimStart('>', '='));
    }

    private static int Installed()
    {
        try
        {
            using var process = Start(["--version"]);
            return Major(process.StandardOutput.ReadToEnd().TrimStart('v'));
        }
        catch (Win32Exception)
        {
            return 0;
        }
    }

    private static int Major(string version) => int.Parse(version.Split('.')[0], CultureInfo.InvariantCulture);

    private static Process Start(string[] arguments) =>
        Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
