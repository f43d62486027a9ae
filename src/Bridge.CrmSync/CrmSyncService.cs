using Bridge.Contracts.Crm;
using Bridge.CrmSync.HubSpot;
using Bridge.Hosting;
using Bridge.Hosting.Outbound;
using Bridge.Persistence;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.CrmSync;

/// <summary>Keeps one contact a person, and brings each change of it to the CRM.</summary>
public static class CrmSyncService
{
    /// <summary>Where it listens as a process of its own, unless told otherwise.</summary>
    public const int Port = 5081;

    /// <summary>The messages that it publishes: its user at the broker may publish no others.</summary>
    public static IReadOnlyList<Type> Publishes { get; } = [typeof(PushContact)];

    /// <summary>Adds the service: its database, its CRM and the queues <c>crm-sync</c> and <c>crm-push</c>.</summary>
    /// <exception cref="SettingException">A connection string is missing.</exception>
    public static BridgeBuilder AddCrmSync(this BridgeBuilder bridge)
    {
        bridge.AddPersistence<CrmSyncDbContext>();
        bridge.AddCrm();
        return bridge.AddBus(bus =>
        {
            bus.AddConsumer<SyncContactConsumer, SyncContactDefinition>();
            bus.AddConsumer<PushContactConsumer, PushContactDefinition>();
        });
    }

    private static void AddCrm(this BridgeBuilder bridge)
    {
        bridge.AddValidatedOptions<CrmSyncOptions>(CrmSyncOptions.Section);
        if (!HubSpotOptions.IsConfigured(bridge.Configuration))
        {
            bridge.Services.AddSingleton<ICrmClient, ServiceTableClient>();
            return;
        }

        bridge.AddValidatedOptions<HubSpotOptions>(HubSpotOptions.Section);
        bridge.AddOutboundClient<ICrmClient, HubSpotClient>();
    }
}
