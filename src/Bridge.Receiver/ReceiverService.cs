using Bridge.Contracts;
using Bridge.Hosting;
using Bridge.Hosting.Bus;
using Bridge.Receiver.Access;
using Bridge.Receiver.Certificates;
using Bridge.Receiver.Publishing;
using Bridge.Receiver.Publishing.Audit;
using Bridge.Receiver.Settings;
using Bridge.Receiver.Spooling;
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

    /// <summary>The messages that it publishes: its user at the broker may publish no others.</summary>
    public static IReadOnlyList<Type> Publishes { get; } =
    [
        .. typeof(IWebhookMessage).Assembly.GetExportedTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IWebhookMessage))),
        typeof(CanarySong),
    ];

    /// <summary>The key of the file with the sources, which are taken over without a restart when it changes.</summary>
    public const string SourcesFileKey = $"{ReceiverOptions.Section}:{nameof(ReceiverOptions.SourcesFile)}";

    /// <summary>The key of the time that a receiver goes on taking connections once it is told to stop.</summary>
    public const string DrainDelayKey = $"{ReceiverOptions.Section}:{nameof(ReceiverOptions.DrainDelay)}";

    /// <summary>Adds the endpoint, the sources, the publisher and the spool.</summary>
    /// <exception cref="SettingException">A source or a connection string is missing or wrong.</exception>
    public static BridgeBuilder AddReceiver(this BridgeBuilder bridge)
    {
        AppContext.SetSwitch(Limits.WholeLineBreaks, true);
        bridge.Web.WebHost.ConfigureKestrel(Limits.Configure);
        bridge.AddSources();
        bridge.AddAccess();
        bridge.AddCertificates();
        bridge.Services.AddSingleton<ReceiverMetrics>();
        bridge.Services.AddSingleton(ConsumedMessages.Load());
        bridge.Services.AddSingleton<Breaker>();
        bridge.Services.AddSingleton<RouteAlarms>();
        bridge.Services.AddSingleton<Abandoned>();
        bridge.Services.AddSingleton<WebhookPublisher>();
        bridge.Services.AddSingleton<Acknowledgement>();
        bridge.Services.AddHostedService<Canary>();
        if (bridge.Transport == BusTransport.RabbitMq)
        {
            bridge.Services.AddHostedService<BrokerWatch>();
            bridge.AddRouteAudit();
        }

        bridge.Services.AddHealthChecks().AddCheck<StoresHealth>($"{Name}-stores", tags: ["ready"]);
        bridge.AddSpool();
        bridge.Services.AddSingleton<WebhookEndpoint>();
        bridge.Services.AddSingleton<Drain>();
        bridge.Services.AddHostedService(services => services.GetRequiredService<Drain>());
        bridge.Services.AddHealthChecks().AddCheck<Drain>("receiver-drain", tags: ["ready"]);
        bridge.AddRabbitMq((_, rabbit) => UnhandledQueue.Declare(rabbit));
        bridge.Services.AddSingleton<StatusReader>();
        bridge.Map(routes => routes.MapGet(StatusEndpoint.Route, StatusEndpoint.Get));
        // A plain delegate: one with parameters is compiled when the first webhook comes, which would wait for it.
        return bridge.Map(routes => routes.Map(WebhookEndpoint.Route, routes.ServiceProvider.GetRequiredService<WebhookEndpoint>().HandleAsync));
    }
}
