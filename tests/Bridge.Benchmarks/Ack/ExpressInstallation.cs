using System.ComponentModel;
using Bridge.LocalServices.Processes;

namespace Bridge.Benchmarks.Ack;

/// <summary>Express and amqplib from npm, in a folder of the user's cache.</summary>
internal static class ExpressInstallation
{
    /// <summary>Installs them unless they are there.</summary>
    /// <returns>The folder; null where there is no npm or it cannot install. Then <paramref name="progress"/> is told why.</returns>
    internal static async Task<string?> InstallAsync(IProgress<string> progress, CancellationToken cancellationToken)
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        var folder = Directory.CreateDirectory(Path.Combine(cache, "bridge-benchmarks", "express")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Ack", "express")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        try
        {
            progress.Report($"Installing Express and amqplib in {folder}");
            await Tool.RunAsync(new ProcessCommand("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts") { WorkingFolder = folder }, cancellationToken);
            return folder;
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            progress.Report($"Express + amqplib is not measured: npm cannot install them ({exception.Message})");
            return null;
        }
    }
}
