using System.Runtime.CompilerServices;
using Bridge.LocalServices;
using Bridge.Migrations;
using Bridge.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bridge.Doctor;

/// <summary>Whether the database of the settings lets this machine in, how its clock runs, and which migrations it waits for.</summary>
internal sealed class PostgresCheck(DoctorSubject subject, TimeProvider time) : IDoctorCheck
{
    private const string Check = "PostgreSQL";
    private const int PatienceSeconds = 5;

    public async IAsyncEnumerable<CheckResult> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (subject.ConnectionString("Postgres") is not { } setting)
        {
            yield return await PrivateAsync(cancellationToken);
            yield break;
        }

        var found = await ConnectAsync(setting, cancellationToken);
        foreach (var result in found)
        {
            yield return result;
        }

        if (found.All(result => result.Status != CheckStatus.Fail))
        {
            foreach (var (service, create) in ServiceDatabases.At(setting))
            {
                yield return await MigrationsAsync(service, create, cancellationToken);
            }
        }
    }

    private static async Task<CheckResult> PrivateAsync(CancellationToken cancellationToken) => await PostgresServer.IsAvailableAsync(cancellationToken)
        ? CheckResult.Warn(Check, "ConnectionStrings:Postgres is not set: `bridge up` starts a private one, a service on its own does not start")
        : CheckResult.Fail(Check, "ConnectionStrings:Postgres is not set and this machine has none to start: apt-get install postgresql, or set it");

    private async Task<List<CheckResult>> ConnectAsync(string setting, CancellationToken cancellationToken)
    {
        try
        {
            var target = new NpgsqlConnectionStringBuilder(setting) { Timeout = PatienceSeconds, CommandTimeout = PatienceSeconds, Pooling = false };
            await using var connection = new NpgsqlConnection(target.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using var clock = new NpgsqlCommand("SELECT clock_timestamp()", connection);
            var before = time.GetUtcNow();
            var there = new DateTimeOffset((DateTime)(await clock.ExecuteScalarAsync(cancellationToken))!);
            return
            [
                CheckResult.Ok(Check, $"{target.Host}:{target.Port}/{target.Database} lets in, version {connection.PostgreSqlVersion}"),
                ClockSkew.Judge("clock and PostgreSQL's", before, there, time.GetUtcNow()),
            ];
        }
        catch (ArgumentException)
        {
            // The exception may quote a part of the string, and so the password.
            return [CheckResult.Fail(Check, "ConnectionStrings:Postgres is no connection string of PostgreSQL: write it as Host=...;Database=bridge;Username=...;Password=...")];
        }
        catch (NpgsqlException exception)
        {
            return [CheckResult.Fail(Check, Fault(exception))];
        }
    }

    private static string Fault(NpgsqlException exception) => exception.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            "refuses the user: compare Username and Password of ConnectionStrings:Postgres with those of the server",
        PostgresErrorCodes.InvalidCatalogName => "has no such database: `bridge migrate` makes it",
        null => $"cannot be reached ({exception.Message}): start it, or correct Host and Port of ConnectionStrings:Postgres",
        var state => $"refuses ({state}): {exception.Message}",
    };

    private static async Task<CheckResult> MigrationsAsync(string service, Func<SchemaDbContext> create, CancellationToken cancellationToken)
    {
        var check = $"schema of {service}";
        try
        {
            await using var database = create();
            var pending = (await database.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
            return pending == 0
                ? CheckResult.Ok(check, "up to date")
                : CheckResult.Warn(check, $"{pending} {(pending == 1 ? "migration is" : "migrations are")} pending: run `bridge migrate` (`bridge up` does so itself)");
        }
        catch (NpgsqlException exception)
        {
            return CheckResult.Fail(check, $"cannot be read: {exception.Message}");
        }
    }
}
