using System.Diagnostics;

namespace Bridge.LocalServices.Processes;

/// <summary>Runs a short command to its end.</summary>
internal static class Tool
{
    /// <summary>Returns what the command wrote to standard output.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0; the message holds its standard error.</exception>
    public static async Task<string> RunAsync(ProcessCommand command, CancellationToken cancellationToken)
    {
        var start = command.ToStartInfo();
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{command.File}' did not start.");
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode == 0)
                return await output;
            throw new InvalidOperationException($"'{Path.GetFileName(command.File)}' ended with {process.ExitCode}: {(await error).Trim()}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
