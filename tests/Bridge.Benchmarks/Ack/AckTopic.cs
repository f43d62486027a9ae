using System.Globalization;
using Bridge.Benchmarks.Commands;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Servers;
using Bridge.Migrations;

namespace Bridge.Benchmarks.Ack;

/// <summary>From a signed request to the 200 that says it cannot be lost any more.</summary>
internal static class AckTopic
{
    private const string Name = "ack";
    private const int HalfLoadConnections = 128;
    private static readonly int[] Connections = [8, 32, 128, 512];

    internal static Topic Topic { get; } = new(
        Name,
        "From a signed webhook to its 200, on a quorum queue: Bridge's receiver, bare Kestrel with RabbitMQ.Client, and Express with amqplib.",
        Messages: 10_000,
        PrepareAsync);

    private static async Task<IReadOnlyList<Series>> PrepareAsync(BenchmarkServers servers, IProgress<string> progress, CancellationToken cancellationToken)
    {
        List<ReceiverSetup> setups = [.. ReceiverSetup.Bridge, ReceiverSetup.Bare];
        if (await ExpressInstallation.InstallAsync(progress, cancellationToken) is { } folder)
        {
            setups.Add(ReceiverSetup.Express(folder));
        }

        var places = new List<Place>();
        foreach (var number in Enumerable.Range(1, setups.Count))
        {
            var place = await servers.NewPlaceAsync(string.Create(CultureInfo.InvariantCulture, $"{Name}-{number}"), cancellationToken);
            await new MigrateJob(place.Database, TimeProvider.System, new Progress<string>()).RunAsync(cancellationToken);
            places.Add(place);
        }

        var pace = new HalfLoad();
        return
        [
            .. Connections.Select(connections => SeriesOf(
                string.Create(CultureInfo.InvariantCulture, $"ack over {connections} connections"),
                (setup, place) => new HttpReceiver(setup, place, connections))),
            SeriesOf("ack at half of Bridge's load", (setup, place) => new HttpReceiver(setup, place, HalfLoadConnections, pace)),
        ];

        Series SeriesOf(string title, Func<ReceiverSetup, Place, IContestant> contestant) => new(title, [.. setups.Zip(places, contestant)]);
    }
}
