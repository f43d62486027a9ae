using Bridge.Hosting;
using Bridge.Persistence;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Bridge.Receiver.Spooling;

/// <summary>Gives the receiver its spool.</summary>
internal static class SpoolExtensions
{
    /// <summary>Connections of the spool, in a pool of their own: nothing else in the process can use them up.</summary>
    private const int Connections = 16;

    /// <summary>A database that is away is expected here; the spool and the relay tell what that means.</summary>
    private static readonly EventId[] ToldByWhoeverAsked =
        [RelationalEventId.ConnectionError, RelationalEventId.CommandError, CoreEventId.QueryIterationFailed, CoreEventId.SaveChangesFailed];

    /// <exception cref="SettingException"><c>ConnectionStrings:Postgres</c> is missing.</exception>
    internal static void AddSpool(this BridgeBuilder bridge)
    {
        var connection = Own(PostgresSetting.Read(bridge.Configuration));
        bridge.Services.AddPooledDbContextFactory<ReceiverDbContext>(options => options
            .UseServiceSchema<ReceiverDbContext>(connection)
            .ConfigureWarnings(warnings => warnings.Log([.. ToldByWhoeverAsked.Select(fault => (fault, LogLevel.Debug))])));
        bridge.Services.AddSingleton<WakeUp>();
        bridge.Services.AddSingleton<Spool>();
        bridge.Services.AddSingleton<RelayRate>();
        bridge.Services.AddSingleton<RelayBatch>();
        bridge.Services.AddSingleton<SpoolDepth>();
        bridge.Services.AddHostedService<Relay>();
        bridge.Services.AddHostedService<SpoolWatch>();
        bridge.Services.AddHostedService<SpoolSweep>();
    }

    private static string Own(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString)
    {
        ApplicationName = "bridge-spool",
        MaxPoolSize = Connections,
        Timeout = 1,
        CommandTimeout = 5,
    }.ConnectionString;
}
