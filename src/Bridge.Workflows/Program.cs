using Bridge.Hosting;
using Bridge.Workflows;

return await BridgeProcess.RunAsync(WorkflowsDbContext.Service, WorkflowsService.Port, args, bridge => bridge.AddWorkflows());
