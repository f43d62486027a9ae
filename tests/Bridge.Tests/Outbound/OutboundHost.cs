using Bridge.Hosting;
using Bridge.Hosting.Outbound;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Tests.Outbound;

/// <summary>An outbound client as the services wire it, on a clock without pauses.</summary>
internal sealed class OutboundHost<TClient> : IAsyncDisposable
    where TClient : class
{
    private readonly ServiceProvider _services;

    private OutboundHost(ServiceProvider services) => _services = services;

    public InstantTime Time => (InstantTime)_services.GetRequiredService<TimeProvider>();

    public TClient Client => _services.GetRequiredService<TClient>();

    public static OutboundHost<TClient> Of<TImplementation, TOptions>(string section, params (string Key, string? Value)[] settings)
        where TImplementation : class, TClient
        where TOptions : class
    {
        var bridge = new BridgeBuilder("test");
        foreach (var (key, value) in settings)
        {
            bridge.Configuration[$"{section}:{key}"] = value;
        }

        bridge.AddValidatedOptions<TOptions>(section);
        bridge.AddOutboundClient<TClient, TImplementation>();
        bridge.Services.AddSingleton<TimeProvider>(new InstantTime());
        return new OutboundHost<TClient>(bridge.Services.BuildServiceProvider());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
