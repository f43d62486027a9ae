namespace Bridge.Benchmarks.Measuring;

/// <summary>Bridge or a rival, doing the same work. It is started once and measured in several rounds.</summary>
internal interface IContestant : IAsyncDisposable
{
    /// <summary>As the report calls it.</summary>
    string Name { get; }

    /// <summary>Starts it and lets it work until it is warm; not measured.</summary>
    Task WarmUpAsync(CancellationToken cancellationToken);

    /// <summary>One round.</summary>
    Task<Measurement> RunAsync(int messages, CancellationToken cancellationToken);
}
