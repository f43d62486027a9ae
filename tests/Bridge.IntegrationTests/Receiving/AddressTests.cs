using System.Net;
using System.Net.Sockets;
using System.Text;
using Bridge.Hosting;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Servers;
using Bridge.Receiver.Access;
using Bridge.Tests.Outbound;
using Bridge.Tests.Workflows;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>Who may post to a source.</summary>
public sealed class AddressTests
{
    private const string Near = "192.0.2.7";
    private const string Far = "203.0.113.9";

    [Fact]
    public async Task Only_addresses_of_the_source_may_post_to_it()
    {
        var client = new ClientAddress(Near);
        await using var receiver = await StartAsync(client, ("Sources:github:Access:Addresses:0", "192.0.2.0/24"));

        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver));
        client.Address = IPAddress.Parse(Near).MapToIPv6();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver));
        client.Address = IPAddress.Parse(Far);
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(receiver));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver, "widgetjar", "form.submitted"));
    }

    [Fact]
    public async Task An_address_is_refused_before_its_body_is_sent()
    {
        await using var receiver = await StartAsync(new ClientAddress(Far), ("Sources:github:Access:Addresses:0", "192.0.2.0/24"));
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, receiver.Http.BaseAddress!.Port);
        await using var stream = connection.GetStream();

        await stream.WriteAsync("POST /webhooks/github HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"u8.ToArray());

        using var reader = new StreamReader(stream, Encoding.ASCII);
        Assert.Equal("HTTP/1.1 403 Forbidden", await reader.ReadLineAsync());
    }

    [Fact]
    public async Task What_a_stranger_says_of_the_client_is_ignored()
    {
        var client = new ClientAddress(Far);
        await using var receiver = await StartAsync(
            client, ("Sources:github:Access:Addresses:0", Near), ("Receiver:TrustedProxies:0", "10.0.0.0/8"));

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(receiver, forwardedFor: Near));
        client.Address = IPAddress.Loopback;
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(receiver, forwardedFor: Near));
        client.Address = IPAddress.Parse("10.1.2.3");
        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver, forwardedFor: Near));
    }

    [Fact]
    public async Task Of_what_a_trusted_proxy_passes_on_only_the_last_address_is_believed()
    {
        await using var receiver = await StartAsync(
            new ClientAddress("10.1.2.3"), ("Sources:github:Access:Addresses:0", Near), ("Receiver:TrustedProxies:0", "10.0.0.0/8"));

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(receiver, forwardedFor: $"{Near}, {Far}"));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver, forwardedFor: $"{Far}, {Near}"));
    }

    [Fact]
    public async Task Behind_two_trusted_proxies_the_address_before_both_is_believed()
    {
        await using var receiver = await StartAsync(
            new ClientAddress("10.1.2.3"),
            ("Sources:github:Access:Addresses:0", Near),
            ("Receiver:TrustedProxies:0", "10.0.0.0/8"),
            ("Receiver:ForwardLimit", "2"));

        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver, forwardedFor: $"{Far}, {Near}, 10.4.5.6"));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(receiver, forwardedFor: $"{Near}, {Far}, 10.4.5.6"));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(receiver, forwardedFor: $"{Near}, {Far}"));
    }

    [Fact]
    public async Task A_published_list_lets_in_once_it_is_read_and_stays_when_it_cannot_be_read_again()
    {
        var clock = new SetClock();
        await using var publisher = await FakeServer.StartAsync("""{"hooks":["192.0.2.0/24"]}""");
        publisher.Then(404).Then(200, body: """{"hooks":["192.0.2.0/24"]}""").Then(200, body: "<html>").Then(200, body: """{"hooks":["203.0.113.0/24"]}""");
        var client = new ClientAddress(Near);
        await using var receiver = await StartAsync(
            client, clock, ("Sources:github:Access:AddressList", publisher.Url.AbsoluteUri), ("Sources:github:Access:AddressListKey", "hooks"));
        using var measured = new Measurements(receiver.Services);
        var refresher = receiver.Services.GetRequiredService<AddressListRefresher>();

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(receiver));
        await RefreshAsync();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver));
        await RefreshAsync();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver));
        Assert.Equal(1, measured.Times("bridge.address_lists.failures"));
        await RefreshAsync();
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(receiver));
        client.Address = IPAddress.Parse(Far);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver));

        Task RefreshAsync()
        {
            clock.Now += TimeSpan.FromHours(1);
            return refresher.RefreshAsync(CancellationToken.None);
        }
    }

    [Fact]
    public async Task A_list_is_not_read_before_it_is_due()
    {
        var clock = new SetClock();
        await using var publisher = await FakeServer.StartAsync("192.0.2.0/24");
        await using var receiver = await StartAsync(new ClientAddress(Near), clock, ("Sources:github:Access:AddressList", publisher.Url.AbsoluteUri));

        clock.Now += TimeSpan.FromMinutes(59);
        await receiver.Services.GetRequiredService<AddressListRefresher>().RefreshAsync(CancellationToken.None);

        Assert.Equal("GET", Assert.Single(publisher.Calls).Method);
    }

    [Fact]
    public async Task A_list_that_is_due_is_read_without_being_asked_for()
    {
        var clock = new TickingClock();
        await using var publisher = await FakeServer.StartAsync("192.0.2.0/24");
        publisher.Then(404);
        await using var receiver = await StartAsync(new ClientAddress(Near), clock, ("Sources:github:Access:AddressList", publisher.Url.AbsoluteUri));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(receiver));

        clock.Now += TimeSpan.FromMinutes(5);

        await Patience.Until(
            async () =>
            {
                clock.Tick();
                return await PostAsync(receiver) == HttpStatusCode.OK;
            },
            "the list is read");
    }

    [Fact]
    public async Task A_list_in_a_file_is_there_from_the_start_and_is_read_again()
    {
        var clock = new SetClock();
        using var folder = new TestFolder();
        var file = folder.Write("list.txt", "203.0.113.0/24");
        await using var receiver = await StartAsync(new ClientAddress(Near), clock, ("Sources:github:Access:AddressList", file));

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(receiver));
        folder.Write("list.txt", "192.0.2.0/24");
        clock.Now += TimeSpan.FromHours(1);
        await receiver.Services.GetRequiredService<AddressListRefresher>().RefreshAsync(CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver));
    }

    [Theory]
    [InlineData("Sources:github:Access:AddressList", "/nowhere/list.txt", "Sources:github:Access:AddressList cannot be read")]
    [InlineData("Sources:github:Access:AddressList", "http://example.com/list", "Sources:github:Access:AddressList is no https URL")]
    [InlineData("Sources:github:Access:AddressList", " ", "Sources:github:Access:AddressList is empty")]
    [InlineData("Sources:github:Access:AddressListRefresh", "00:00:01", "Sources:github:Access:AddressListRefresh is 00:00:01")]
    [InlineData("Sources:github:Access:Addresses:0", "192.0.2.7/24", "Sources:github:Access:Addresses:0 is no network")]
    [InlineData("FORWARDEDHEADERS_ENABLED", "true", "ASPNETCORE_FORWARDEDHEADERS_ENABLED believes X-Forwarded-For of everybody")]
    public async Task A_wrong_setting_stops_the_start_and_is_named(string key, string value, string message)
    {
        var refused = await Assert.ThrowsAsync<SettingException>(() => StartAsync(new ClientAddress(Near), (key, value)));

        Assert.StartsWith(message, refused.Message);
    }

    private static Task<ReceiverHost> StartAsync(ClientAddress client, params (string Key, string Value)[] settings) =>
        StartAsync(client, TimeProvider.System, settings);

    private static Task<ReceiverHost> StartAsync(ClientAddress client, TimeProvider time, params (string Key, string Value)[] settings) =>
        ReceiverHost.StartAsync(broker: null, prepare: bridge =>
        {
            bridge.Services.AddSingleton<IStartupFilter>(client);
            bridge.Services.AddSingleton(time);
            bridge.Configuration["Receiver:AllowHttp"] = "true";
            foreach (var (key, value) in settings)
            {
                bridge.Configuration[key] = value;
            }
        });

    private static async Task<HttpStatusCode> PostAsync(ReceiverHost receiver, string provider = "github", string @event = "ping", string? forwardedFor = null)
    {
        using var request = SignedWebhook.Of(provider, @event);
        if (forwardedFor is not null)
        {
            request.Headers.Add("X-Forwarded-For", forwardedFor);
        }

        using var answer = await receiver.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
