using Bridge.Hosting;
using Bridge.Hosting.Outbound;
using Bridge.Webhooks.Certificates;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Receiver.Certificates;

/// <summary>Adds what asks a provider back before its webhook counts.</summary>
internal static class CertificateExtensions
{
    internal static void AddCertificates(this BridgeBuilder bridge)
    {
        bridge.AddOutboundClient<CertificateClient, CertificateClient>().ConfigureHttpClient(http => http.MaxResponseContentBufferSize = CertificateClient.MostBytes);
        bridge.AddOutboundClient<SubscriptionClient, SubscriptionClient>();
        bridge.Services.AddSingleton<ICertificateSource, CertificateStore>();
    }
}
