using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Servers;
using Bridge.Benchmarks.Workers;

namespace Bridge.Benchmarks.Commands;

/// <summary>Something that is measured.</summary>
/// <param name="Name">The command.</param>
/// <param name="Description">What is compared.</param>
/// <param name="Messages">Messages a round and contestant, unless told otherwise.</param>
/// <param name="Prepare">Makes the contestants; nothing is started yet. Is told what cannot be compared on this machine.</param>
internal sealed record Topic(
    string Name, string Description, int Messages, Func<BenchmarkServers, IProgress<string>, CancellationToken, Task<IReadOnlyList<Series>>> Prepare)
{
    /// <summary>What runs in processes of its own, by contestant.</summary>
    internal IReadOnlyDictionary<string, Worker> Workers { get; init; } = new Dictionary<string, Worker>();

    /// <summary>Rows that a table holds at first, unless told otherwise; null where that is no choice.</summary>
    internal int? Rows { get; init; }

    /// <summary>The same over so many rows.</summary>
    internal Func<int, Topic>? WithRows { get; init; }
}
