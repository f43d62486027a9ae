namespace Bridge.Up;

/// <summary>How everything runs in one process.</summary>
internal sealed class OneProcessOptions
{
    /// <summary>The services to run.</summary>
    public required IReadOnlyList<CatalogService> Services { get; init; }

    /// <summary>Where to listen, in the form of <c>ASPNETCORE_URLS</c>.</summary>
    public required string Urls { get; init; }

    /// <summary>True for a private RabbitMQ in place of the in-memory transport.</summary>
    public required bool PrivateBroker { get; init; }

    /// <summary>Where data is kept; null for temporary folders that go with the process.</summary>
    public required string? DataFolder { get; init; }

    /// <summary>True where the log shows errors only.</summary>
    public bool Quiet { get; init; }

    /// <summary>Settings that come before those of the environment.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Changes the process before it is built: how a test replaces a part.</summary>
    public Action<Hosting.BridgeBuilder>? Configure { get; init; }
}
