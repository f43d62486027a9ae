using System.Diagnostics;
using Bridge.CrmSync;
using Bridge.Hosting;
using MassTransit;
using Microsoft.AspNetCore.Hosting;

namespace Bridge.IntegrationTests.Victims;

/// <summary>A CRM sync that kills itself (SIGKILL) once its first effect has committed, before the message is acknowledged.</summary>
internal static class CrmSyncVictim
{
    internal const string Name = "crm-sync";

    internal static async Task<int> RunAsync(string postgres, string rabbitMq)
    {
        var bridge = new BridgeBuilder("crm-sync") { WaitsForBus = true };
        bridge.Web.WebHost.UseUrls("http://127.0.0.1:0");
        bridge.Configuration["ConnectionStrings:Postgres"] = postgres;
        bridge.Configuration["ConnectionStrings:RabbitMq"] = rabbitMq;
        bridge.AddBus(bus => bus.AddConfigureEndpointsCallback((_, queue, endpoint) =>
        {
            if (queue == "crm-sync")
            {
                endpoint.UseFilter(new KillAfterEffect());
            }
        }));
        bridge.AddCrmSync();
        await bridge.Build().RunAsync();
        return 0;
    }

    private sealed class KillAfterEffect : IFilter<ConsumeContext>
    {
        public async Task Send(ConsumeContext context, IPipe<ConsumeContext> next)
        {
            await next.Send(context);
            Process.GetCurrentProcess().Kill();
        }

        public void Probe(ProbeContext context) => context.CreateFilterScope("kill");
    }
}
