using Bridge.CrmSync;
using Bridge.Hosting;

return await BridgeProcess.RunAsync(CrmSyncDbContext.Service, CrmSyncService.Port, args, bridge => bridge.AddCrmSync());
