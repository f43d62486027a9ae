using Bridge.Benchmarks.Commands;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Servers;

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

        var receivers = await ReceiverSeries.PrepareAsync(servers, Name, setups, cancellationToken);
        return
        [
            .. Connections.Select(connections => receivers.Over(Name, connections)),
            receivers.AtHalfLoad("ack at half of Bridge's load", HalfLoadConnections),
        ];
    }
}
