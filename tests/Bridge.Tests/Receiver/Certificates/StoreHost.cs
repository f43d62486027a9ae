using Bridge.Hosting;
using Bridge.Receiver.Certificates;
using Bridge.Webhooks.Certificates;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Tests.Receiver.Certificates;

/// <summary>The store as the receiver wires it.</summary>
internal sealed class StoreHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <param name="time">Its clock.</param>
    /// <param name="internet">What it reaches; null for the machine's own network.</param>
    internal StoreHost(TimeProvider time, FakeInternet? internet = null)
    {
        var bridge = new BridgeBuilder("test");
        bridge.AddCertificates();
        bridge.Services.AddSingleton(time);
        if (internet is not null)
        {
            bridge.Services.AddHttpClient(nameof(CertificateClient)).ConfigurePrimaryHttpMessageHandler(() => internet);
        }

        _services = bridge.Services.BuildServiceProvider();
    }

    internal HttpClient Http => _services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(CertificateClient));

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    internal async Task<CertificateOutcome> GetAsync(Uri address, CancellationToken cancellationToken = default) =>
        (await _services.GetRequiredService<ICertificateSource>().GetAsync(address, cancellationToken)).Outcome;
}
