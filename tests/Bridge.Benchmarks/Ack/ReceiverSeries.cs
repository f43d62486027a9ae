using System.Globalization;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Servers;

namespace Bridge.Benchmarks.Ack;

/// <summary>Receivers that are compared in several series, each with a place of its own. They start with the first series, and end with the servers.</summary>
internal sealed class ReceiverSeries
{
    private readonly List<ReceiverProcess> _receivers = [];

    internal static async Task<ReceiverSeries> PrepareAsync(
        BenchmarkServers servers, string topic, IReadOnlyList<ReceiverSetup> setups, CancellationToken cancellationToken)
    {
        var series = new ReceiverSeries();
        foreach (var (index, setup) in setups.Index())
        {
            var place = await servers.NewPlaceAsync(string.Create(CultureInfo.InvariantCulture, $"{topic}-{index + 1}"), cancellationToken);
            await place.MigrateAsync(cancellationToken);
            series._receivers.Add(servers.EndFirst(new ReceiverProcess(setup, place)));
        }

        return series;
    }

    /// <summary>As fast as they answer over so many connections.</summary>
    /// <param name="what">What they all do.</param>
    /// <param name="connections">How many.</param>
    internal Series Over(string what, int connections) => Of(string.Create(CultureInfo.InvariantCulture, $"{what} over {connections} connections"), connections, pace: null);

    /// <summary>At half of the rate that the first of them can do.</summary>
    /// <param name="title">What they all do.</param>
    /// <param name="connections">Over how many connections.</param>
    internal Series AtHalfLoad(string title, int connections) => Of(title, connections, new HalfLoad());

    private Series Of(string title, int connections, HalfLoad? pace) => new(title, [.. _receivers.Select(receiver => new HttpReceiver(receiver, connections, pace))]);
}
