using Npgsql;

namespace Bridge.Persistence;

/// <summary>How a service uses its connections to PostgreSQL. What the connection string itself says wins.</summary>
public static class ServiceConnection
{
    private const int PreparedStatements = 100;

    /// <summary>
    /// Statements that come again are prepared, and a connection goes back to its pool as it is, without a <c>DISCARD ALL</c> before its next use.
    /// So nobody may leave anything in its session: no lock, no setting, no temporary table.
    /// </summary>
    /// <param name="connectionString">The connection string of the process.</param>
    public static string Of(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (!builder.ShouldSerialize("Max Auto Prepare"))
        {
            builder.MaxAutoPrepare = PreparedStatements;
        }

        if (!builder.ShouldSerialize("No Reset On Close"))
        {
            builder.NoResetOnClose = true;
        }

        return builder.ConnectionString;
    }

    /// <summary>The same from a pool of its own, in which a session is cleared before its next use: for what outlives a transaction.</summary>
    /// <param name="connectionString">A connection string of either kind.</param>
    public static string WithSession(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { NoResetOnClose = false }.ConnectionString;
}
