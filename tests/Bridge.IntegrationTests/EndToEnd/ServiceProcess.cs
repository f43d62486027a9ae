using Bridge.Hosting;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.EndToEnd;

/// <summary>One service on RabbitMQ, as its own process would run it.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ServiceProcess(WebApplication app) => _app = app;

    internal IServiceProvider Services => _app.Services;

    internal IBus Bus => _app.Services.GetRequiredService<IBus>();

    internal static async Task<ServiceProcess> StartAsync(string? postgres, string rabbitMq, Action<BridgeBuilder> add)
    {
        var bridge = new BridgeBuilder("service") { WaitsForBus = true };
        bridge.Web.WebHost.UseUrls("http://127.0.0.1:0");
        bridge.Configuration["ConnectionStrings:Postgres"] = postgres;
        bridge.Configuration["ConnectionStrings:RabbitMq"] = rabbitMq;
        add(bridge);
        var app = bridge.Build();
        await app.StartAsync();
        return new ServiceProcess(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
