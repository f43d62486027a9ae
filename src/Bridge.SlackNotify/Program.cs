using Bridge.Hosting;
using Bridge.SlackNotify;

return await BridgeProcess.RunAsync("slack-notify", 5082, args, bridge => bridge.AddSlackNotify());
