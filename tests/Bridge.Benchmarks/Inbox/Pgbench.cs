using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Messaging;
using Bridge.Benchmarks.Servers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bridge.Benchmarks.Inbox;

/// <summary>The database's own limit: the statements of Bridge's inbox, prepared, by PostgreSQL's own benchmark; no broker and no .NET.</summary>
/// <param name="program">Its path.</param>
/// <param name="place">Whose database it uses.</param>
internal sealed partial class Pgbench(string program, Place place) : IContestant
{
    // As many as the consumers work on at once.
    private const int Clients = 16;
    private const int WarmUp = 2000;

    private const string Script =
        """
        BEGIN;
        INSERT INTO "InboxState" AS i ("MessageId", "ConsumerId", "LockId", "Received", "ReceiveCount", "Consumed", "Delivered")
        VALUES (gen_random_uuid(), '4c7d1a52-6c0a-4d5e-9a6e-0d8a7f3b2c11', gen_random_uuid(), now(), 1, now(), now())
        ON CONFLICT ("MessageId", "ConsumerId") DO UPDATE SET "ReceiveCount" = i."ReceiveCount" + 1
        RETURNING *;
        INSERT INTO "Effects" ("Kind", "MessageId") VALUES ('done', gen_random_uuid()) RETURNING "Id";
        COMMIT;

        """;

    private readonly string _script = Path.GetTempFileName();

    public string Name => "pgbench, the same statements";

    /// <summary>Its path, on the path or where Debian puts it; null if it is not on this machine.</summary>
    internal static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "pgbench")).FirstOrDefault(File.Exists);

    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(_script, Script, cancellationToken);
        await using (var context = new BenchmarkDbContext(new DbContextOptionsBuilder<BenchmarkDbContext>().UseNpgsql(place.Database).Options))
        {
            await context.Database.EnsureCreatedAsync(cancellationToken);
        }

        await RunAsync(WarmUp, cancellationToken);
    }

    public async Task<Measurement> RunAsync(int messages, CancellationToken cancellationToken)
    {
        await StatementCount.CheckpointAsync(place.Database, cancellationToken);
        var before = await StatementCount.ReadAsync(place.Database, cancellationToken);
        var cpu = ProcessUsage.Cpu(place.ServerProcesses);
        var each = Math.Max(1, messages / Clients);
        var output = await RunProgramAsync(each, cancellationToken);
        var after = await StatementCount.ReadAsync(place.Database, cancellationToken);
        return new Measurement
        {
            PerSecond = double.Parse(Rate().Match(output).Groups[1].Value, CultureInfo.InvariantCulture),
            ServerCpu = (ProcessUsage.Cpu(place.ServerProcesses) - cpu) / (each * Clients),
            Statements = Script.Count(character => character == ';'), // pg_stat_statements 15 misses BEGIN and COMMIT where they are prepared.
            Commits = (after.Commits - before.Commits) / (each * Clients),
            Rollbacks = (after.Rollbacks - before.Rollbacks) / (each * Clients),
        };
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(_script);
        return ValueTask.CompletedTask;
    }

    private async Task<string> RunProgramAsync(int each, CancellationToken cancellationToken)
    {
        var database = new NpgsqlConnectionStringBuilder(place.Database);
        string[] arguments =
        [
            "--no-vacuum", "--protocol=prepared", $"--client={Clients}", "--jobs=2", $"--transactions={each}", $"--file={_script}",
            $"--host={database.Host}", $"--port={database.Port}", $"--username={database.Username}", database.Database!,
        ];
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PGPASSWORD"] = database.Password;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("pgbench did not start.");
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? output : throw new IOException($"pgbench failed: {await errors}");
    }

    // "without initial connection time" is the rate that it prints last; older ones print another one before.
    [GeneratedRegex(@"tps = ([0-9.]+) \((?:without|excluding)")]
    private static partial Regex Rate();
}
