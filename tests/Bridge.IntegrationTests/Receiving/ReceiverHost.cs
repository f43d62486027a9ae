using Bridge.Hosting;
using Bridge.Hosting.Bus;
using Bridge.Receiver;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>A receiver on a port of its own, with one source a provider.</summary>
internal sealed class ReceiverHost : IAsyncDisposable
{
    internal const string Secret = "a-secret-of-the-tests";

    /// <summary>A port at which nobody listens.</summary>
    private const string Nowhere = "Host=127.0.0.1;Port=1;Username=nobody;Database=nothing";

    private readonly WebApplication _app;

    private ReceiverHost(WebApplication app)
    {
        _app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    internal HttpClient Http { get; }

    internal IServiceProvider Services => _app.Services;

    /// <param name="broker">The broker; null for the in-memory transport.</param>
    /// <param name="waits">False where the broker may be out of reach.</param>
    /// <param name="replace">Replaces parts.</param>
    /// <param name="prepare">Changes settings, and adds parts that come before those of the receiver.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="postgres">The spool's database; by default there is none.</param>
    internal static async Task<ReceiverHost> StartAsync(
        Uri? broker, bool waits = true, Action<IServiceCollection>? replace = null, Action<BridgeBuilder>? prepare = null, string environment = "Production", string postgres = Nowhere)
    {
        var bridge = new BridgeBuilder("receiver", "--environment", environment)
        {
            Transport = broker is null ? BusTransport.InMemory : BusTransport.RabbitMq,
            WaitsForBus = waits,
        };
        bridge.Web.WebHost.UseUrls("http://127.0.0.1:0");
        bridge.Configuration["ConnectionStrings:RabbitMq"] = broker?.AbsoluteUri;
        bridge.Configuration["ConnectionStrings:Postgres"] = postgres;
        foreach (var provider in new[] { "stripe", "shopify", "github", "widgetjar", "pagerduty" })
        {
            bridge.Configuration[$"Sources:{provider}:Provider"] = provider;
            bridge.Configuration[$"Sources:{provider}:Secrets:0"] = Secret;
        }

        bridge.Configuration[ReceiverService.DrainDelayKey] = "0";
        prepare?.Invoke(bridge);
        bridge.AddReceiver();
        replace?.Invoke(bridge.Services);
        var app = bridge.Build();
        await app.StartAsync();
        return new ReceiverHost(app);
    }

    internal Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
