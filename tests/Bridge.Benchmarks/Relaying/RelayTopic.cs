using Bridge.Benchmarks.Commands;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Servers;
using Bridge.Benchmarks.Workers;
using Npgsql;

namespace Bridge.Benchmarks.Relaying;

/// <summary>How fast a full spool is published once the broker is back.</summary>
internal static class RelayTopic
{
    private const string Name = "relay";
    private const string Bare = "bare";

    internal static Topic Topic { get; } = new(
        Name,
        "Publishing a full spool: Bridge's relay without its limit of rate, and the same loop by hand.",
        Messages: 5_000,
        PrepareAsync)
    {
        Workers = new Dictionary<string, Worker> { [Bare] = BareRelay.Worker },
    };

    private static async Task<IReadOnlyList<Series>> PrepareAsync(BenchmarkServers servers, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var place = await NewPlaceAsync("bridge");
        var bare = await NewPlaceAsync(Bare);
        return [new Series(Name, [new RelayingReceiver(place), new WorkerProcess("a loop by hand", OfficialBuild.This, [Name, Bare], bare, warmUp: 1000)])];

        async Task<Place> NewPlaceAsync(string name)
        {
            var place = await servers.NewPlaceAsync($"{Name}-{name}", cancellationToken);
            await place.MigrateAsync(cancellationToken);

            // A round begins once nobody else is connected.
            NpgsqlConnection.ClearAllPools();
            return place;
        }
    }
}
