using Bridge.Hosting;
using Bridge.SlackNotify;

return await BridgeProcess.RunAsync(SlackNotifyDbContext.Service, SlackNotifyService.Port, args, bridge => bridge.AddSlackNotify());
