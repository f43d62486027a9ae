using Bridge.Commands;

namespace Bridge.Tests.Commands;

/// <summary>Runs a command as a user types it, in this process.</summary>
internal static class Door
{
    internal static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await FrontDoor.RunAsync(arguments, output, errors);
        return (exitCode, output.ToString(), errors.ToString());
    }
}
