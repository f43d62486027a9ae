using Bridge.Hosting;
using Bridge.Receiver;

return await BridgeProcess.RunAsync(ReceiverService.Name, ReceiverService.Port, args, bridge =>
{
    bridge.IsReadyWithoutBus = true;
    bridge.AddReceiver();
});
