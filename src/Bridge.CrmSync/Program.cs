using Bridge.CrmSync;
using Bridge.Hosting;

return await BridgeProcess.RunAsync("crm-sync", 5081, args, bridge => bridge.AddCrmSync());
