using Bridge.Hosting;
using Bridge.IntegrationTests.Faults.Controls;
using Bridge.Receiver;

namespace Bridge.IntegrationTests.Faults.Staging;

/// <summary>A service as a process of its own, as its <c>Program.cs</c> runs it, but for the part that a control takes out.</summary>
internal static class FaultService
{
    internal const string Name = "service";

    internal static Task<int> RunAsync(string service, string control, string[] args)
    {
        var entry = ServiceCatalog.All.Single(known => known.Name == service);
        return BridgeProcess.RunAsync(entry.Name, entry.Port, args, bridge =>
        {
            bridge.IsReadyWithoutBus = service == ReceiverService.Name;
            entry.Add(bridge);
            Control.Apply(control, bridge);
        });
    }
}
