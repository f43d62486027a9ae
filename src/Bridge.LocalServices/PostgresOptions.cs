namespace Bridge.LocalServices;

/// <summary>How a <see cref="PostgresServer"/> is started.</summary>
public sealed class PostgresOptions : ServerOptions
{
    /// <summary>The most connections at once, 200 by default: each process of a system keeps a pool or two.</summary>
    public int MaxConnections { get; init; } = 200;
}
