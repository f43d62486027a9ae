using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Bridge.IntegrationTests.EndToEnd;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Servers;
using Bridge.Receiver.Status;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>A message that reaches one of its queues and not the other is confirmed all the same: only the audit tells.</summary>
[Collection(ServersCollection.Name)]
public sealed class RouteAuditTests(TestServers servers) : IDisposable
{
    private const string Exchange = "Bridge.Contracts.Orders:OrderPaid";
    private const string Queue = "inventory";
    private static readonly string[] All = ["crm-push", "crm-sync", "inventory", "order-fulfillment", "slack-notify", "slack-post"];

    private readonly LogLines _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task A_receiver_is_ready_once_every_route_is_there_and_names_one_that_is_gone_until_it_is_back()
    {
        var broker = await servers.NewVirtualHostAsync();
        await using var receiver = await StartAsync(broker);
        using var measured = new Measurements(receiver.Services);
        await UntilAsync(receiver, routes => routes.Missing.Contains($"{Exchange} -> {Queue}"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(receiver));

        await using var system = await StorySystem.StartAsync(servers, broker);
        await UntilAsync(receiver, routes => routes is { Audited: true, Missing: [] });
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(receiver));

        await OnChannelAsync(broker, channel => channel.ExchangeUnbindAsync(Queue, Exchange, string.Empty));
        await UntilAsync(receiver, routes => routes.Missing is [$"{Exchange} -> {Queue}"]);
        Assert.Equal(1, measured.Now("bridge.routes.missing"));
        Assert.Single(_log.All, line => line.StartsWith($"Critical: Messages of exchange {Exchange} do not reach queue {Queue}", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(receiver));

        await OnChannelAsync(broker, channel => channel.ExchangeBindAsync(Queue, Exchange, string.Empty));
        await UntilAsync(receiver, routes => routes.Missing is []);
        Assert.Equal(0, measured.Now("bridge.routes.missing"));
    }

    [Fact]
    public async Task A_queue_that_is_not_there_on_purpose_is_not_missing()
    {
        await using var receiver = await StartAsync(await servers.NewVirtualHostAsync(), without: All);

        await UntilAsync(receiver, routes => routes is { Audited: true, Missing: [] });
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(receiver));
    }

    [Fact]
    public async Task A_policy_by_which_a_queue_drops_messages_is_an_alarm_and_one_by_which_it_refuses_them_is_none()
    {
        var broker = await servers.NewVirtualHostAsync();
        await OnChannelAsync(broker, async channel =>
        {
            foreach (var queue in All)
            {
                await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false);
            }
        });
        await SetPolicyAsync(broker, "crm-sync", """{"max-length":10,"overflow":"reject-publish"}""");
        await SetPolicyAsync(broker, Queue, """{"max-length":10,"overflow":"drop-head"}""");

        await using var receiver = await StartAsync(broker);
        using var measured = new Measurements(receiver.Services);
        await UntilAsync(receiver, routes => routes.Lossy is [$"{Queue}: max-length"]);
        Assert.Equal(1, measured.Now("bridge.queues.lossy"));
        Assert.Single(_log.All, line => line.StartsWith($"Critical: Queue {Queue} drops messages", StringComparison.Ordinal));

        await SetPolicyAsync(broker, Queue, """{"max-length":10,"overflow":"reject-publish"}""");
        await UntilAsync(receiver, routes => routes.Lossy is []);
    }

    [Fact]
    public async Task Where_the_broker_cannot_be_looked_at_the_receiver_is_ready_and_says_so()
    {
        const string Fault = "the management API does not answer";
        await using var receiver = await StartAsync(await servers.NewVirtualHostAsync(), management: new Uri("http://127.0.0.1:1/"));

        await UntilAsync(receiver, routes => !routes.Audited && routes.Because!.StartsWith(Fault, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(receiver));
        Assert.Contains(_log.All, line => line.StartsWith($"Warning: The routes of the broker cannot be audited: {Fault}", StringComparison.Ordinal));
    }

    private async Task<ReceiverHost> StartAsync(Uri broker, IReadOnlyList<string>? without = null, Uri? management = null)
    {
        var address = management ?? await servers.ManagementAsync();
        var postgres = await servers.NewDatabaseAsync();
        return await ReceiverHost.StartAsync(broker, postgres: postgres, prepare: bridge =>
        {
            bridge.Web.Logging.AddProvider(_log);
            bridge.Configuration["ConnectionStrings:RabbitMqManagement"] = address.AbsoluteUri;
            bridge.Configuration["Receiver:AuditInterval"] = "00:00:05";
            foreach (var (number, queue) in (without ?? []).Index())
            {
                bridge.Configuration[$"Receiver:WithoutQueues:{number}"] = queue;
            }
        });
    }

    private static Task UntilAsync(ReceiverHost receiver, Func<RoutesStatus, bool> marker) => Patience.Until(
        async () => marker((await receiver.Http.GetFromJsonAsync(StatusEndpoint.Route, StatusJson.Default.ReceiverStatus))!.Routes), "the audit said so");

    private static async Task<HttpStatusCode> ReadyAsync(ReceiverHost receiver)
    {
        using var answer = await receiver.Http.GetAsync("/health/ready");
        return answer.StatusCode;
    }

    private static async Task OnChannelAsync(Uri broker, Func<IChannel, Task> act)
    {
        await using var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await act(channel);
    }

    private async Task SetPolicyAsync(Uri broker, string queue, string definition)
    {
        var management = await servers.ManagementAsync();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(management.UserInfo))));
        using var body = new StringContent($$"""{"pattern":"^{{queue}}$","apply-to":"queues","definition":{{definition}}}""", Encoding.UTF8, "application/json");
        using var answer = await http.PutAsync(new Uri($"http://{management.Authority}/api/policies{broker.AbsolutePath}/{queue}"), body);
        answer.EnsureSuccessStatusCode();
    }
}
