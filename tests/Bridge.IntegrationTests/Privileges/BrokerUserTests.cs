using System.Net.Http.Json;
using Bridge.Contracts.Crm;
using Bridge.Demo;
using Bridge.IntegrationTests.EndToEnd;
using Bridge.IntegrationTests.Servers;
using Bridge.Privileges;
using Bridge.Receiver;
using Bridge.Receiver.Status;
using Bridge.Topology;
using RabbitMQ.Client;

namespace Bridge.IntegrationTests.Privileges;

/// <summary>Each service has a user of its own at the broker: it suffices for all that the service does, and for nothing else.</summary>
[Collection(ServersCollection.Name)]
public sealed class BrokerUserTests(TestServers servers, OneRabbitMq broker) : IClassFixture<OneRabbitMq>
{
    private static readonly string[] Queues = [.. QueueCatalog.All.Select(queue => queue.Queue.Name)];

    [Fact]
    public async Task With_each_service_as_its_own_user_every_effect_comes_once_and_the_broker_is_not_said_to_be_away()
    {
        await using var system = await SystemOfUsers.StartAsync(servers, broker.Server);
        using var http = new HttpClient();

        var result = await new DemoPlayer(http, system.Target, TimeProvider.System, _ => { }).PlayAsync(CancellationToken.None);

        Assert.Empty(result.Faults);
        await Patience.Until(async () => await StatusAsync() is { Routes: { Audited: true, Missing: [] } }, "the receiver had looked at the routes");
        var status = await StatusAsync();
        Assert.True(status.Spool.BrokerTakesMessages, status.Spool.Because);

        Task<ReceiverStatus> StatusAsync() => http.GetFromJsonAsync<ReceiverStatus>(new Uri(system.Target.Receiver, StatusEndpoint.Route))!;
    }

    [Fact]
    public async Task What_cannot_be_read_or_fails_lies_in_the_dead_letters_of_each_consumer()
    {
        await using var system = await SystemOfUsers.StartAsync(servers, broker.Server);
        await using var connection = await ConnectAsync(system.Administrator);
        await using var channel = await connection.CreateChannelAsync();
        var queues = QueueCatalog.All.Where(queue => queue.Consumer is not null).Select(queue => queue.Queue.Name).ToArray();

        foreach (var queue in queues)
        {
            await channel.BasicPublishAsync(queue, string.Empty, "no envelope"u8.ToArray());
            await channel.BasicPublishAsync(queue, string.Empty, Envelope("urn:message:Elsewhere:Nobody"));
        }

        await channel.BasicPublishAsync("crm-push", string.Empty, Envelope($"urn:message:{typeof(PushContact).Namespace}:{nameof(PushContact)}"));

        foreach (var queue in queues)
        {
            await Patience.Until(async () => await QueueDepth.OfAsync(connection, $"{queue}_error") == (queue == "crm-push" ? 2u : 1u), $"{queue}_error held what failed");
            await Patience.Until(async () => await QueueDepth.OfAsync(connection, $"{queue}_skipped") == 1, $"{queue}_skipped held what nobody knows");
        }
    }

    [Fact]
    public async Task What_a_user_has_no_right_to_is_refused_and_reaches_nobody()
    {
        await using var system = await SystemOfUsers.StartAsync(servers, broker.Server);
        await system.StopAsync();
        await using var administrator = await ConnectAsync(system.Administrator);
        var before = await DepthsAsync(administrator);
        var allowed = new List<string>();

        foreach (var user in BrokerUser.All)
        {
            await using var connection = await ConnectAsync(system.AddressOf(user.Name));
            foreach (var (name, forbidden) in BrokerTries.Forbidden(user))
            {
                if (!await BrokerTries.IsRefusedAsync(connection, forbidden))
                {
                    allowed.Add($"{user.Name} may {name}");
                }
            }
        }

        Assert.Empty(allowed);
        Assert.Equal(before, await DepthsAsync(administrator));
    }

    [Fact]
    public async Task A_right_that_a_user_has_is_not_refused_and_an_administrator_is_refused_nothing()
    {
        await using var system = await SystemOfUsers.StartAsync(servers, broker.Server);
        await system.StopAsync();
        await using var connection = await ConnectAsync(system.AddressOf(ReceiverService.Name));
        await using var administrator = await ConnectAsync(system.Administrator);

        Assert.False(await BrokerTries.IsRefusedAsync(
            connection, channel => channel.BasicPublishAsync("Bridge.Contracts:WebhookReceived", string.Empty, "mine"u8.ToArray()).AsTask()));
        Assert.Equal(1u, await QueueDepth.OfAsync(administrator, "unhandled"));
        foreach (var (name, allowed) in BrokerTries.Forbidden(BrokerUser.All.Single(user => user.Name == ReceiverService.Name)).Where(@try => @try.Name.StartsWith("publish", StringComparison.Ordinal)))
        {
            Assert.False(await BrokerTries.IsRefusedAsync(administrator, allowed), name);
        }
    }

    private static Task<IConnection> ConnectAsync(Uri address) => new ConnectionFactory { Uri = address }.CreateConnectionAsync();

    private static byte[] Envelope(string type) => System.Text.Encoding.UTF8.GetBytes(
        $$$"""{"messageId":"{{{Guid.NewGuid()}}}","messageType":["{{{type}}}"],"message":{"contactId":"{{{Guid.NewGuid()}}}","revision":1}}""");

    private static async Task<uint[]> DepthsAsync(IConnection connection) =>
        await Task.WhenAll(Queues.Select(queue => QueueDepth.OfAsync(connection, queue)));
}
