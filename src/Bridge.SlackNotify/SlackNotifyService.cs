using Bridge.Contracts.Slack;
using Bridge.Hosting;
using Bridge.Hosting.Outbound;
using Bridge.Persistence;
using Bridge.SlackNotify.Posting;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.SlackNotify;

/// <summary>Tells a Slack channel what happened.</summary>
public static class SlackNotifyService
{
    /// <summary>Where it listens as a process of its own, unless told otherwise.</summary>
    public const int Port = 5082;

    /// <summary>The messages that it publishes: its user at the broker may publish no others.</summary>
    public static IReadOnlyList<Type> Publishes { get; } = [typeof(PostNotification)];

    /// <summary>Adds the service: its database, its Slack webhook and the queues <c>slack-notify</c> and <c>slack-post</c>.</summary>
    /// <exception cref="SettingException">A connection string is missing.</exception>
    public static BridgeBuilder AddSlackNotify(this BridgeBuilder bridge)
    {
        bridge.AddPersistence<SlackNotifyDbContext>();
        bridge.AddValidatedOptions<SlackNotifyOptions>(SlackNotifyOptions.Section);
        bridge.AddOutboundClient<ISlackWebhook, SlackWebhook>();
        bridge.Services.AddSingleton<SlackMetrics>();
        return bridge.AddBus(bus =>
        {
            bus.AddConsumer<NotifyConsumer, NotifyDefinition>();
            bus.AddConsumer<PostNotificationConsumer, PostNotificationDefinition>();
        });
    }
}
