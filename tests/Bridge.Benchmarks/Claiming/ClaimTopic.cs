using Bridge.Benchmarks.Commands;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Messaging;
using Bridge.Benchmarks.Servers;
using Bridge.Benchmarks.Workers;

namespace Bridge.Benchmarks.Claiming;

/// <summary>The inbox's claim alone: what it gains by going past EF Core.</summary>
internal static class ClaimTopic
{
    private const string Name = "claim";
    private const string Npgsql = "npgsql";
    private const string EntityFramework = "entity-framework";

    internal static Topic Topic { get; } = new(
        Name,
        "The inbox's claim in a transaction of its own: by Npgsql, as the inbox sends it, and the same statement by EF Core.",
        Messages: 20_000,
        PrepareAsync)
    {
        Workers = new Dictionary<string, Worker>
        {
            [Npgsql] = ClaimHost.Worker(ClaimHost.ByNpgsqlAsync),
            [EntityFramework] = ClaimHost.Worker(ClaimHost.ByEntityFrameworkAsync),
        },
    };

    private static async Task<IReadOnlyList<Series>> PrepareAsync(BenchmarkServers servers, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var workers = new WorkerSeries(servers, Name);
        await workers.AddAsync("by Npgsql", Npgsql, cancellationToken);
        await workers.AddAsync("by EF Core", EntityFramework, cancellationToken);
        return [workers.ToSeries(Name)];
    }
}
