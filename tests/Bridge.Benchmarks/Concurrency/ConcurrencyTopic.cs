using System.Globalization;
using Bridge.Benchmarks.Commands;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Messaging;
using Bridge.Benchmarks.Servers;

namespace Bridge.Benchmarks.Concurrency;

/// <summary>The consumer of <c>inbox</c> with other numbers of messages at once, and handed out ahead.</summary>
internal static class ConcurrencyTopic
{
    private const string Name = "concurrency";

    /// <summary>That of all other topics first; then other numbers at once, then other numbers handed out ahead.</summary>
    private static readonly Setting[] Settings =
    [
        new(16, 64),
        new(1, 4), new(4, 16), new(8, 32), new(32, 128), new(64, 256),
        new(16, 16), new(16, 32), new(16, 256),
    ];

    internal static Topic Topic { get; } = new(
        Name,
        "A consumer behind the inbox: how many messages at once, and how many handed out ahead.",
        Messages: 10_000,
        PrepareAsync)
    {
        Workers = Settings.ToDictionary(
            setting => setting.Worker,
            setting => MessagingHost.Worker(MessagingSetup.Of<DoItConsumer>().WithInbox() with { Concurrency = setting.AtOnce, Prefetch = setting.Ahead })),
    };

    private static async Task<IReadOnlyList<Series>> PrepareAsync(BenchmarkServers servers, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var workers = new WorkerSeries(servers, Name);
        foreach (var setting in Settings)
        {
            await workers.AddAsync(setting.Title, setting.Worker, cancellationToken);
        }

        return [workers.ToSeries(Name)];
    }

    private sealed record Setting(int AtOnce, int Ahead)
    {
        internal string Worker => string.Create(CultureInfo.InvariantCulture, $"{AtOnce}-of-{Ahead}");

        internal string Title => string.Create(CultureInfo.InvariantCulture, $"{AtOnce} at once, {Ahead} ahead");
    }
}
