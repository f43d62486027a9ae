using Bridge.IntegrationTests.Receiving;
using Bridge.Receiver;
using Npgsql;

namespace Bridge.IntegrationTests.Faults.Staging;

/// <summary>The settings of the processes of a stage.</summary>
internal static class StageSettings
{
    /// <param name="servers">The servers.</param>
    /// <param name="rabbitMqPort">Where RabbitMQ is reached: its own port, or that of a proxy.</param>
    /// <param name="outside">Where the CRM and Slack are.</param>
    /// <param name="withoutQueues">Queues of services that are not run.</param>
    internal static IReadOnlyDictionary<string, string> Of(StageServers servers, int rabbitMqPort, Uri outside, IEnumerable<string> withoutQueues)
    {
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Demo",
            ["DOTNET_hostBuilder:reloadConfigOnChange"] = "false",
            ["ConnectionStrings:RabbitMq"] = new UriBuilder(servers.RabbitMq) { Port = rabbitMqPort }.Uri.AbsoluteUri,
            ["ConnectionStrings:RabbitMqManagement"] = servers.Broker.ManagementUri!.AbsoluteUri,
            ["Receiver:AuditInterval"] = "00:00:05",
            ["ConnectionStrings:Postgres"] = new NpgsqlConnectionStringBuilder(servers.Postgres) { Pooling = true, MaxPoolSize = 40 }.ConnectionString,
            [ReceiverService.DrainDelayKey] = "00:00:01",
            ["CrmSync:HubSpot:BaseUrl"] = outside.AbsoluteUri,
            ["CrmSync:HubSpot:AccessToken"] = "token-of-the-tests",
            ["SlackNotify:WebhookUrl"] = new Uri(outside, "slack").AbsoluteUri,
        };
        foreach (var provider in new[] { "stripe", "shopify", "github", "widgetjar" })
        {
            settings[$"Sources:{provider}:Provider"] = provider;
            settings[$"Sources:{provider}:Secrets:0"] = ReceiverHost.Secret;
        }

        foreach (var (place, queue) in withoutQueues.Index())
        {
            settings[$"Receiver:WithoutQueues:{place}"] = queue;
        }

        return settings;
    }
}
