using Bridge.Hosting;
using Bridge.Receiver.Access;
using Bridge.Receiver.Certificates;
using Bridge.Receiver.Publishing;
using Bridge.Receiver.Settings;
using Bridge.Receiver.Status;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Receiver;

/// <summary>The receiver: takes webhooks in, and publishes what they say.</summary>
public static class ReceiverService
{
    /// <summary>The service's name.</summary>
    public const string Name = "receiver";

    /// <summary>Where it listens as a process of its own, unless told otherwise.</summary>
    public const int Port = 5080;

    /// <summary>The key of the file with the sources, which are taken over without a restart when it changes.</summary>
    public const string SourcesFileKey = $"{ReceiverOptions.Section}:{nameof(ReceiverOptions.SourcesFile)}";

    /// <summary>Adds the endpoint, the sources and the publisher.</summary>
    /// <exception cref="SettingException">A source is missing or wrong.</exception>
    public static BridgeBuilder AddReceiver(this BridgeBuilder bridge)
    {
        bridge.Web.WebHost.ConfigureKestrel(Limits.Configure);
        bridge.AddSources();
        bridge.AddAccess();
        bridge.AddCertificates();
        bridge.Services.AddSingleton<ReceiverMetrics>();
        bridge.Services.AddSingleton(ConsumedMessages.Load());
        bridge.Services.AddSingleton<WebhookPublisher>();
        bridge.Services.AddSingleton<WebhookEndpoint>();
        bridge.AddRabbitMq((_, rabbit) => UnhandledQueue.Declare(rabbit));
        bridge.Map(routes => routes.MapGet(StatusEndpoint.Route, StatusEndpoint.Get));
        return bridge.Map(routes => routes.Map(
            WebhookEndpoint.Route, (HttpContext http, string source, WebhookEndpoint endpoint) => endpoint.HandleAsync(http, source)));
    }
}
