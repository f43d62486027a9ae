using Bridge.Hosting;
using Bridge.Workflows;

return await BridgeProcess.RunAsync("workflows", 5084, args, bridge => bridge.AddWorkflows());
