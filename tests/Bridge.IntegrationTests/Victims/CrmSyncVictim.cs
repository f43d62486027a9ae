using System.Diagnostics;
using Bridge.CrmSync;
using Bridge.Hosting;
using MassTransit;
using Microsoft.AspNetCore.Hosting;

namespace Bridge.IntegrationTests.Victims;

/// <summary>A CRM sync that kills itself (SIGKILL) before its first effect, or once that has committed, before the message is acknowledged.</summary>
internal static class CrmSyncVictim
{
    internal const string Name = "crm-sync";
    internal const string Before = "before";
    internal const string After = "after";

    /// <param name="postgres">The database.</param>
    /// <param name="rabbitMq">The broker.</param>
    /// <param name="state">When to end; else the address of a CRM that ends it when it is called.</param>
    internal static async Task<int> RunAsync(string postgres, string rabbitMq, string state)
    {
        var bridge = new BridgeBuilder("crm-sync") { WaitsForBus = true };
        bridge.Web.WebHost.UseUrls("http://127.0.0.1:0");
        bridge.Configuration["ConnectionStrings:Postgres"] = postgres;
        bridge.Configuration["ConnectionStrings:RabbitMq"] = rabbitMq;
        bridge.AddBus(bus => bus.AddConfigureEndpointsCallback((_, queue, endpoint) =>
        {
            if (queue == "crm-sync" && state is (Before or After))
            {
                endpoint.UseFilter(new Kill(state));
            }
        }));
        if (state is not (Before or After))
        {
            bridge.Configuration["CrmSync:HubSpot:BaseUrl"] = state;
            bridge.Configuration["CrmSync:HubSpot:AccessToken"] = "of-the-tests";
        }

        bridge.AddCrmSync();
        await bridge.Build().RunAsync();
        return 0;
    }

    private sealed class Kill(string state) : IFilter<ConsumeContext>
    {
        public async Task Send(ConsumeContext context, IPipe<ConsumeContext> next)
        {
            if (state == After)
            {
                await next.Send(context);
            }

            Process.GetCurrentProcess().Kill();
        }

        public void Probe(ProbeContext context) => context.CreateFilterScope("kill");
    }
}
