using System.Net;
using Bridge.Hosting;
using Bridge.Receiver;
using Bridge.Receiver.Access;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>How much may be posted. The rates are so slow that no test lives to see a token come back.</summary>
public sealed class RateTests
{
    private const string Forged = "another-secret";

    [Fact]
    public async Task Verified_webhooks_over_the_rate_of_their_source_are_told_when_to_come_again()
    {
        await using var receiver = await StartAsync(
            new ClientAddress("127.0.0.1"), ("Sources:github:Access:RatePerSecond", "0.001"), ("Sources:github:Access:Burst", "2"));

        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver));
        using var refused = await receiver.Http.SendAsync(SignedWebhook.Of("github", "ping"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1000), refused.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver, "widgetjar", "form.submitted"));
    }

    [Fact]
    public async Task A_forged_webhook_spends_nothing()
    {
        await using var receiver = await StartAsync(
            new ClientAddress("127.0.0.1"), ("Sources:github:Access:RatePerSecond", "0.001"), ("Sources:github:Access:Burst", "1"));

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(receiver, secret: Forged));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(receiver, secret: Forged));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(receiver, secret: Forged));
        Assert.Equal(HttpStatusCode.TooManyRequests, await PostAsync(receiver));
    }

    [Fact]
    public async Task An_address_that_failed_too_often_is_refused_at_that_source_alone()
    {
        var client = new ClientAddress("203.0.113.9");
        await using var receiver = await StartThrottledAsync(client);

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(receiver, secret: Forged));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(receiver, secret: Forged));
        using var refused = await receiver.Http.SendAsync(SignedWebhook.Of("github", "ping"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver, "widgetjar", "form.submitted"));
        client.Address = IPAddress.Parse("203.0.113.10");
        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver));
    }

    [Fact]
    public async Task A_subscriber_with_IPv6_is_one_address()
    {
        var client = new ClientAddress("2001:db8:1:1::1");
        await using var receiver = await StartThrottledAsync(client);

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(receiver, secret: Forged));
        client.Address = IPAddress.Parse("2001:db8:1:1:ffff::2");
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(receiver, secret: Forged));
        client.Address = IPAddress.Parse("2001:db8:1:1::3");
        Assert.Equal(HttpStatusCode.TooManyRequests, await PostAsync(receiver));
        client.Address = IPAddress.Parse("2001:db8:1:2::1");
        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver));
    }

    [Theory]
    [InlineData("Receiver:TrustedProxies:0")]
    [InlineData("Sources:github:Access:Addresses:0")]
    public async Task A_trusted_proxy_and_an_address_that_the_source_names_are_never_throttled(string key)
    {
        await using var receiver = await StartThrottledAsync(new ClientAddress("10.1.2.3"), (key, "10.0.0.0/8"));

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(receiver, secret: Forged));
        }

        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver));
    }

    [Fact]
    public async Task Failures_of_very_many_addresses_do_not_fill_the_memory()
    {
        await using var receiver = await StartThrottledAsync(new ClientAddress("127.0.0.1"));
        var throttle = receiver.Services.GetRequiredService<FailureThrottle>();
        var source = receiver.Services.GetRequiredService<Sources>().Find("github")!;

        for (var i = 0; i < FailureThrottle.MostAddresses + 100; i++)
        {
            throttle.Count(source, new IPAddress([10, (byte)(i >> 16), (byte)(i >> 8), (byte)i]));
        }

        Assert.Equal(FailureThrottle.MostAddresses, throttle.Counted);
    }

    [Theory]
    [InlineData("Sources:github:Access:RatePerSecond", "0", "Sources:github:Access:RatePerSecond is 0")]
    [InlineData("Sources:github:Access:RatePerSecond", "NaN", "Sources:github:Access:RatePerSecond is NaN")]
    [InlineData("Sources:github:Access:Burst", "5", "Sources:github:Access:Burst is of no use")]
    public async Task A_wrong_rate_stops_the_start_and_is_named(string key, string value, string message)
    {
        var refused = await Assert.ThrowsAsync<SettingException>(() => StartAsync(new ClientAddress("127.0.0.1"), (key, value)));

        Assert.StartsWith(message, refused.Message);
    }

    private static Task<ReceiverHost> StartThrottledAsync(ClientAddress client, params (string Key, string Value)[] settings) =>
        StartAsync(client, [("Receiver:FailureLimit", "2"), ("Receiver:FailureWindow", "1.00:00:00"), .. settings]);

    private static Task<ReceiverHost> StartAsync(ClientAddress client, params (string Key, string Value)[] settings) =>
        ReceiverHost.StartAsync(broker: null, prepare: bridge =>
        {
            bridge.Services.AddSingleton<IStartupFilter>(client);
            bridge.Configuration["Receiver:AllowHttp"] = "true";
            foreach (var (key, value) in settings)
            {
                bridge.Configuration[key] = value;
            }
        });

    private static async Task<HttpStatusCode> PostAsync(ReceiverHost receiver, string provider = "github", string @event = "ping", string secret = ReceiverHost.Secret)
    {
        using var answer = await receiver.Http.SendAsync(SignedWebhook.Of(provider, @event, secret: secret));
        return answer.StatusCode;
    }
}
