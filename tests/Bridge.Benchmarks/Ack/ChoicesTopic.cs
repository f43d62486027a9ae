using Bridge.Benchmarks.Commands;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Servers;

namespace Bridge.Benchmarks.Ack;

/// <summary>What a receiver could do otherwise: each choice alone, over the least that acknowledges, and settings of the runtime over Bridge's.</summary>
internal static class ChoicesTopic
{
    private const string Name = "choices";
    private const int Connections = 128;

    internal static Topic Topic { get; } = new(
        Name,
        "What a receiver could do otherwise: more channels, a PipeReader, an envelope; server collection, another first generation.",
        Messages: 10_000,
        PrepareAsync);

    private static async Task<IReadOnlyList<Series>> PrepareAsync(BenchmarkServers servers, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var bare = await ReceiverSeries.PrepareAsync(servers, $"{Name}-bare", ReceiverSetup.BareChoices, cancellationToken);
        var runtime = await ReceiverSeries.PrepareAsync(servers, $"{Name}-runtime", ReceiverSetup.RuntimeChoices, cancellationToken);
        return [bare.Over("bare", Connections), runtime.Over("Bridge", Connections)];
    }
}
