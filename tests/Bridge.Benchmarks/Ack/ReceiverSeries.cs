using System.Globalization;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Servers;
using Bridge.Migrations;

namespace Bridge.Benchmarks.Ack;

/// <summary>Receivers that are compared in several series, each with a place of its own. They start with the first series, and end with the servers.</summary>
internal sealed class ReceiverSeries
{
    private readonly List<(ReceiverProcess Process, Place Place)> _receivers = [];

    internal static async Task<ReceiverSeries> PrepareAsync(
        BenchmarkServers servers, string topic, IReadOnlyList<ReceiverSetup> setups, CancellationToken cancellationToken)
    {
        var series = new ReceiverSeries();
        foreach (var (index, setup) in setups.Index())
        {
            var place = await servers.NewPlaceAsync(string.Create(CultureInfo.InvariantCulture, $"{topic}-{index + 1}"), cancellationToken);
            await new MigrateJob(place.Database, TimeProvider.System, new Progress<string>()).RunAsync(cancellationToken);
            series._receivers.Add((servers.EndFirst(new ReceiverProcess(setup, place)), place));
        }

        return series;
    }

    /// <param name="title">What they all do.</param>
    /// <param name="connections">Over how many connections.</param>
    /// <param name="pace">At which rate; null for as fast as they answer.</param>
    internal Series Over(string title, int connections, HalfLoad? pace = null) =>
        new(title, [.. _receivers.Select(receiver => new HttpReceiver(receiver.Process, receiver.Place, connections, pace))]);
}
