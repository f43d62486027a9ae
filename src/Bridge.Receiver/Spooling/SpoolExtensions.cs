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
    /// <summary>Connections of the relay and of those who look after the spool.</summary>
    private const int Connections = 4;

    /// <summary>Connections that webhooks are inserted over: one, and more where one hangs. Nothing else in the process can use them up.</summary>
    private const int InsertConnections = 4;

    /// <summary>A database that is away is expected here; the spool and the relay tell what that means.</summary>
    private static readonly EventId[] ToldByWhoeverAsked =
        [RelationalEventId.ConnectionError, RelationalEventId.CommandError, CoreEventId.QueryIterationFailed, CoreEventId.SaveChangesFailed];

    /// <exception cref="SettingException"><c>ConnectionStrings:Postgres</c> is missing.</exception>
    internal static void AddSpool(this BridgeBuilder bridge)
    {
        var postgres = PostgresSetting.Read(bridge.Configuration);
        var connection = Own(postgres).ConnectionString;
        bridge.Services.AddPooledDbContextFactory<ReceiverDbContext>(options => options
            .UseServiceSchema<ReceiverDbContext>(connection)
            .ConfigureWarnings(warnings => warnings.Log([.. ToldByWhoeverAsked.Select(fault => (fault, LogLevel.Debug))])));
        bridge.Services.AddSingleton<WakeUp>();
        bridge.Services.AddSingleton(_ => new SpoolInsert(ForInserts(postgres)));
        bridge.Services.AddSingleton<InsertRows>(services => services.GetRequiredService<SpoolInsert>().RunAsync);
        bridge.Services.AddSingleton<SpoolWriter>();
        bridge.Services.AddSingleton<Spool>();
        bridge.Services.AddSingleton<RelayRate>();
        bridge.Services.AddSingleton<RelayBatch>();
        bridge.Services.AddSingleton<SpoolDepth>();
        bridge.Services.AddSingleton<Rehearsal>();
        bridge.Services.AddHostedService(services => services.GetRequiredService<Rehearsal>());
        bridge.Services.AddHostedService(services => services.GetRequiredService<SpoolWriter>());
        bridge.Services.AddHostedService<Relay>();
        bridge.Services.AddHostedService<SpoolWatch>();
        bridge.Services.AddHostedService<SpoolSweep>();
    }

    private static NpgsqlConnectionStringBuilder Own(string connectionString) => new(connectionString)
    {
        ApplicationName = "bridge-spool",
        MaxPoolSize = Connections,
        Timeout = 1,
        CommandTimeout = 5,
    };

    private static string ForInserts(string connectionString)
    {
        var inserts = Own(connectionString);
        inserts.MinPoolSize = 1;
        inserts.MaxPoolSize = InsertConnections;
        inserts.NoResetOnClose = true;
        inserts.CommandTimeout = 1;

        // A server that hangs does not take a request to cancel either.
        inserts.CancellationTimeout = -1;

        // The connection may lie idle until the broker is away, and no firewall on the way shall forget it.
        inserts.TcpKeepAlive = true;
        inserts.TcpKeepAliveTime = 30;
        inserts.TcpKeepAliveInterval = 5;
        return inserts.ConnectionString;
    }
}
