using Bridge.Hosting;
using Bridge.Hosting.Bus;
using Bridge.Hosting.Outbound;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Receiver.Publishing.Audit;

/// <summary>Adds the audit of the routes, over RabbitMQ alone.</summary>
internal static class AuditExtensions
{
    /// <exception cref="SettingException">The address of the management API is none.</exception>
    internal static void AddRouteAudit(this BridgeBuilder bridge)
    {
        bridge.Services.AddSingleton(services => ManagementAddress.Read(bridge.Configuration, services.GetRequiredService<BrokerConnector>().VirtualHost));
        bridge.AddOutboundClient<ManagementClient, ManagementClient>()
            .ConfigureHttpClient((services, http) =>
            {
                services.GetRequiredService<ManagementAddress>().Configure(http);
                http.MaxResponseContentBufferSize = ManagementClient.MostBytes;
            });
        bridge.Services.AddHostedService<RouteAudit>();
        bridge.Services.AddHealthChecks().AddCheck<RoutesHealth>("receiver-routes", tags: ["ready"]);
    }
}
