using Bridge.Hosting;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Bridge.Persistence;

/// <summary>The database of a process: <c>ConnectionStrings:Postgres</c>.</summary>
public static class PostgresSetting
{
    private const string Name = "Postgres";
    private const string Example = "Host=localhost;Database=bridge;Username=bridge;Password=...";

    /// <summary>Reads the connection string.</summary>
    /// <exception cref="SettingException">It is missing, or none that Npgsql understands.</exception>
    public static string Read(IConfiguration configuration)
    {
        var connectionString = configuration.RequireConnectionString(Name, Example);
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString).ConnectionString;
        }
        catch (ArgumentException)
        {
            // The exception may quote a part of the string, and so the password.
            throw new SettingException($"ConnectionStrings:{Name}", "is no connection string of PostgreSQL", $"write it as {Example}");
        }
    }
}
