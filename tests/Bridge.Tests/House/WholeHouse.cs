using Bridge.Hosting;
using Bridge.Hosting.Bus;

namespace Bridge.Tests.House;

/// <summary>Every service in one process, with every part of it configured; nothing is started.</summary>
internal static class WholeHouse
{
    internal static BridgeBuilder Build()
    {
        var bridge = new BridgeBuilder("test") { Transport = BusTransport.InMemory };
        bridge.Configuration["ConnectionStrings:Postgres"] = "Host=nowhere";
        bridge.Configuration["CrmSync:HubSpot:AccessToken"] = "a-token-of-the-tests";
        bridge.Configuration["Sources:stripe:Provider"] = "stripe";
        bridge.Configuration["Sources:stripe:Secrets:0"] = "a-secret-of-the-tests";
        foreach (var service in ServiceCatalog.All)
        {
            service.Add(bridge);
        }

        bridge.Build();
        return bridge;
    }
}
