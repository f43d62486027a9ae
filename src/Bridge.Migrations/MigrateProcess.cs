using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Bridge.Migrations;

/// <summary>The migrate job as a process of its own, and as <c>bridge migrate</c>.</summary>
public static class MigrateProcess
{
    private const string Key = "ConnectionStrings:Postgres";

    /// <summary>Migrates the database that <c>ConnectionStrings__Postgres</c> names.</summary>
    /// <returns>The exit code: 0 once every schema is up to date, else 1.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        if (configuration[Key] is not { Length: > 0 } connectionString)
        {
            await Console.Error.WriteLineAsync($"{Key} is missing: set the environment variable ConnectionStrings__Postgres, for example to Host=localhost;Database=bridge;Username=bridge;Password=...");
            return 1;
        }

        try
        {
            await new MigrateJob(connectionString, TimeProvider.System, new Progress()).RunAsync(CancellationToken.None);
            return 0;
        }
        catch (NpgsqlException exception)
        {
            await Console.Error.WriteLineAsync($"migrate failed: {exception.Message}");
            return 1;
        }
    }

    /// <summary>Prints in order, which <see cref="Progress{T}" /> does not promise.</summary>
    private sealed class Progress : IProgress<string>
    {
        public void Report(string value) => Console.WriteLine(value);
    }
}
