using Bridge.CrmSync;
using Bridge.Hosting;
using Bridge.Inventory;
using Bridge.Receiver;
using Bridge.SlackNotify;
using Bridge.Workflows;

namespace Bridge;

/// <summary>Every service of Bridge: one line each.</summary>
public static class ServiceCatalog
{
    /// <summary>The services in the order in which a webhook meets them.</summary>
    public static IReadOnlyList<CatalogService> All { get; } =
    [
        new(ReceiverService.Name, ReceiverService.Port, bridge => bridge.AddReceiver(), typeof(ReceiverService).Namespace!, ReceiverService.Publishes),
        new(CrmSyncDbContext.Service, CrmSyncService.Port, bridge => bridge.AddCrmSync(), typeof(CrmSyncService).Namespace!, CrmSyncService.Publishes),
        new(SlackNotifyDbContext.Service, SlackNotifyService.Port, bridge => bridge.AddSlackNotify(), typeof(SlackNotifyService).Namespace!, SlackNotifyService.Publishes),
        new(InventoryDbContext.Service, InventoryService.Port, bridge => bridge.AddInventory(), typeof(InventoryService).Namespace!, InventoryService.Publishes),
        new(WorkflowsDbContext.Service, WorkflowsService.Port, bridge => bridge.AddWorkflows(), typeof(WorkflowsService).Namespace!, WorkflowsService.Publishes),
    ];
}

/// <summary>One service.</summary>
/// <param name="Name">Its name, for example <c>crm-sync</c>.</param>
/// <param name="Port">Where it listens as a process of its own, unless told otherwise.</param>
/// <param name="Add">Adds it to a process.</param>
/// <param name="Namespace">The namespace of its project.</param>
/// <param name="Publishes">The messages that it publishes.</param>
public sealed record CatalogService(string Name, int Port, Func<BridgeBuilder, BridgeBuilder> Add, string Namespace, IReadOnlyList<Type> Publishes);
