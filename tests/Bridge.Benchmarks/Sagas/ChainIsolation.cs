using System.Data;

namespace Bridge.Benchmarks.Sagas;

/// <summary>The transactions of <see cref="ChainConsumer" />.</summary>
internal sealed record ChainIsolation(IsolationLevel Level);
