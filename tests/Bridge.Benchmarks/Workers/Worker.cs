using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Servers;

namespace Bridge.Benchmarks.Workers;

/// <summary>Starts what a worker runs.</summary>
/// <param name="place">Where it works.</param>
/// <returns>One round of so many messages.</returns>
internal delegate Task<Func<int, CancellationToken, Task<Measurement>>> Worker(Place place);
