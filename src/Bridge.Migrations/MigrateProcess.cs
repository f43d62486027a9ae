using Bridge.Hosting;
using Bridge.Persistence;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Bridge.Migrations;

/// <summary>The migrate job as a process of its own, and as <c>bridge migrate</c>.</summary>
public static class MigrateProcess
{
    private const string Help = """
        migrate: brings the schema of every service up to date, then ends.

        usage: migrate [--ConnectionStrings:Postgres "Host=...;Database=bridge;Username=...;Password=..."]

        Without the option, the environment variable ConnectionStrings__Postgres names the database.
        """;

    /// <summary>Migrates the database that <c>ConnectionStrings:Postgres</c> names.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="cancellationToken">Stops between two migrations.</param>
    /// <returns>The exit code: 0 once every schema is up to date, else 1.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        if (args is ["--help" or "-h" or "-?", ..])
        {
            Console.WriteLine(Help);
            return 0;
        }

        try
        {
            var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
            await new MigrateJob(PostgresSetting.Read(configuration), TimeProvider.System, new ConsoleProgress(Console.Out)).RunAsync(cancellationToken);
            return 0;
        }
        catch (Exception exception) when (exception is SettingException or NpgsqlException)
        {
            await Console.Error.WriteLineAsync($"migrate failed: {exception.Message}");
            return 1;
        }
    }
}
