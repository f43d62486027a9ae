using Bridge.Hosting.Bus.Outages;
using Npgsql;

namespace Bridge.Persistence;

/// <summary>PostgreSQL is out of reach, or cannot serve.</summary>
/// <remarks>
/// Not every failure that may pass by itself: a deadlock or a failed serialization is one of the message, and five attempts are enough.
/// A command that timed out counts as an outage, since a server that hangs looks no other way.
/// </remarks>
internal sealed class DatabaseOutage : IOutage
{
    // Classes and codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
    private static readonly string[] States =
    [
        "08", // connection exception
        "53", // insufficient resources: disk, memory, connections
        "57P0", // shut down, crashed, starting
        "25006", // read only: a standby, or a primary that was told so
    ];

    // What the driver throws, bare, where its first connection takes too long.
    private static readonly string Driver = typeof(NpgsqlException).Assembly.GetName().Name!;

    // What it throws, bare, where a connection string names several hosts and none of them is known to be up, or a primary.
    private const string NoHost = "No suitable host was found.";

    public bool Causes(Exception exception) => exception switch
    {
        AggregateException several => several.InnerExceptions.Any(Causes),
        PostgresException answered => States.Any(state => answered.SqlState.StartsWith(state, StringComparison.Ordinal)),
        NpgsqlException { IsTransient: true } or NpgsqlException { Message: NoHost } => true,
        TimeoutException timeout when timeout.Source == Driver => true,
        _ => exception.InnerException is { } inner && Causes(inner),
    };
}
