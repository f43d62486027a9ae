using System.Net;
using System.Text.Json;
using Bridge.IntegrationTests.Servers;
using RabbitMQ.Client;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>A provider that nobody knew when the receiver started.</summary>
[Collection(ServersCollection.Name)]
public sealed class AddedLiveTests(TestServers servers)
{
    [Fact]
    public async Task A_provider_is_added_and_its_secret_rotated_without_a_restart()
    {
        var broker = await servers.NewVirtualHostAsync();
        await using var receiver = await LiveReceiver.StartAsync("{}", broker, interval: "00:00:01");
        Assert.Equal(HttpStatusCode.NotFound, await receiver.PostAsync("first-of-acme"));

        receiver.Write(LiveReceiver.Settings("first-of-acme"));
        await Patience.Until(async () => await receiver.PostAsync("first-of-acme") == HttpStatusCode.OK, "the new source is taken over");
        using var message = await UnhandledAsync(broker);
        Assert.Equal("anvil.dropped", message.RootElement.GetProperty("message").GetProperty("webhook").GetProperty("eventType").GetString());

        receiver.Write(LiveReceiver.Settings("second-of-acme", "first-of-acme"));
        await Patience.Until(async () => await receiver.PostAsync("second-of-acme") == HttpStatusCode.OK, "the new secret is taken over");
        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync("first-of-acme"));
        receiver.Write(LiveReceiver.Settings("second-of-acme"));
        await Patience.Until(async () => await receiver.PostAsync("first-of-acme") == HttpStatusCode.Unauthorized, "the old secret is no more");
        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync("second-of-acme"));
    }

    private static async Task<JsonDocument> UnhandledAsync(Uri broker)
    {
        await using var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        var message = await channel.BasicGetAsync("unhandled", autoAck: true);
        return JsonDocument.Parse(Assert.IsType<BasicGetResult>(message).Body);
    }
}
