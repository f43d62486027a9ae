using Bridge.Hosting;
using Bridge.Hosting.Outbound;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Receiver.Access;

/// <summary>Adds what decides who may post.</summary>
internal static class AccessExtensions
{
    /// <exception cref="SettingException">A setting would let everybody in.</exception>
    internal static void AddAccess(this BridgeBuilder bridge)
    {
        TrustedProxies.RefuseFrameworkSwitch(bridge.Configuration);
        bridge.Services.AddSingleton<TrustedProxies>();
        bridge.Services.AddSingleton<IStartupFilter>(services => services.GetRequiredService<TrustedProxies>());
        bridge.Services.AddSingleton<Admission>();
        bridge.Services.AddSingleton<TransportRule>();
        bridge.Services.AddSingleton<FailureThrottle>();
        bridge.Services.AddSingleton<SourceRates>();
        bridge.Services.AddSingleton<AccessCheck>();
        bridge.AddOutboundClient<AddressListClient, AddressListClient>();
        bridge.Services.AddSingleton<AddressListRefresher>();
        bridge.Services.AddHostedService(services => services.GetRequiredService<AddressListRefresher>());
    }
}
