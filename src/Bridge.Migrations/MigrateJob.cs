using Bridge.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bridge.Migrations;

/// <summary>Brings the schema of every service to the version of this build, then ends. Safe to run again, and by several at once.</summary>
/// <param name="connectionString">PostgreSQL. The database is created if it is missing.</param>
/// <param name="time">The clock.</param>
/// <param name="progress">Is told a line a service.</param>
public sealed class MigrateJob(string connectionString, TimeProvider time, IProgress<string> progress)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Migrates every service.</summary>
    /// <exception cref="NpgsqlException">PostgreSQL did not answer for 60 s, or refused.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var (service, create) in ServiceDatabases.At(connectionString))
        {
            await using var database = create();
            await WhenReachableAsync(database, cancellationToken);
            progress.Report($"{service}: schema {SchemaName.Of(service)} is up to date");
        }
    }

    private async Task WhenReachableAsync(SchemaDbContext database, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                await database.Database.MigrateAsync(cancellationToken);
                return;
            }
            catch (NpgsqlException exception) when (exception is not PostgresException && time.GetElapsedTime(started) < Patience)
            {
                progress.Report($"waiting for PostgreSQL: {exception.Message}");
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }
}
