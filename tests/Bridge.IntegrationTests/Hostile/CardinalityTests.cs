using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using Bridge.IntegrationTests.Receiving;

namespace Bridge.IntegrationTests.Hostile;

/// <summary>A label for each word that somebody makes up would fill every store of metrics.</summary>
public sealed class CardinalityTests
{
    private const int Requests = 30;

    [Fact]
    public async Task Made_up_sources_methods_hosts_and_kinds_label_nothing()
    {
        var labels = new ConcurrentDictionary<string, bool>();
        await using var receiver = await ReceiverHost.StartAsync(broker: null);
        using var listener = Listen(labels);

        for (var number = 0; number < Requests; number++)
        {
            var madeUp = string.Create(CultureInfo.InvariantCulture, $"{RawRequest.Canary}-{number}");
            var request = RawRequest.GitHub() with
            {
                Line = $"POST /webhooks/{madeUp} HTTP/1.1\r\n",
                Host = $"Host: {madeUp}\r\n",
                Kind = $"X-GitHub-Event: {madeUp}\r\nUser-Agent: {madeUp}\r\n",
            };
            await RawConnection.SendAsync(receiver, request.Head + request.Body);
            await RawConnection.SendAsync(receiver, request.Head.Replace("POST", madeUp.ToUpperInvariant(), StringComparison.Ordinal) + request.Body);
            request = request with { Line = "POST /webhooks/github HTTP/1.1\r\n" };
            await RawConnection.SendAsync(receiver, request.Head + request.Body);
        }

        Assert.Contains(labels.Keys, label => label.StartsWith("bridge.webhooks.refused: source=", StringComparison.Ordinal));
        Assert.Contains(labels.Keys, label => label.StartsWith("http.server.request.duration: ", StringComparison.Ordinal));
        Assert.DoesNotContain(labels.Keys, label => label.Contains(RawRequest.Canary, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Every instrument of the process that the receiver may export.</summary>
    private static MeterListener Listen(ConcurrentDictionary<string, bool> labels)
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        listener.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Add(instrument, tags));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Add(instrument, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(instrument, tags));
        listener.Start();
        return listener;

        void Add(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var (name, value) in tags)
            {
                labels[$"{instrument.Name}: {name}={value}"] = true;
            }
        }
    }
}
