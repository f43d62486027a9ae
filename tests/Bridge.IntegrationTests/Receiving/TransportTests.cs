using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>Plain HTTP ends where somebody could listen.</summary>
public sealed class TransportTests
{
    private const string Elsewhere = "192.0.2.7";
    private const string Proxy = "10.1.2.3";

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("::1", HttpStatusCode.OK)]
    [InlineData("::ffff:127.0.0.1", HttpStatusCode.OK)]
    [InlineData(Elsewhere, HttpStatusCode.Forbidden)]
    public async Task Plain_HTTP_is_taken_from_this_machine_only(string client, HttpStatusCode expected)
    {
        await using var receiver = await StartAsync(client);

        Assert.Equal(expected, await PostAsync(receiver));
    }

    [Theory]
    [InlineData("X-Forwarded-For", Elsewhere)]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Forwarded", "for=192.0.2.7;proto=https")]
    public async Task A_proxy_on_this_machine_that_nobody_trusts_is_not_this_machine(string header, string value)
    {
        await using var receiver = await StartAsync("127.0.0.1");

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(receiver, (header, value)));
    }

    [Fact]
    public async Task A_trusted_proxy_vouches_for_TLS()
    {
        await using var receiver = await StartAsync(Proxy, settings: ("Receiver:TrustedProxies:0", Proxy));

        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver, ("X-Forwarded-For", Elsewhere), ("X-Forwarded-Proto", "https")));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(receiver, ("X-Forwarded-For", Elsewhere), ("X-Forwarded-Proto", "http")));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(receiver, ("X-Forwarded-For", Elsewhere)));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(receiver, ("X-Forwarded-For", "127.0.0.1")));
    }

    [Fact]
    public async Task A_stranger_vouches_for_nothing()
    {
        await using var receiver = await StartAsync(Elsewhere, settings: ("Receiver:TrustedProxies:0", Proxy));

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(receiver, ("X-Forwarded-For", "127.0.0.1"), ("X-Forwarded-Proto", "https")));
    }

    [Fact]
    public async Task Plain_HTTP_is_taken_from_everywhere_where_it_is_set_or_in_development()
    {
        await using var allowed = await StartAsync(Elsewhere, settings: ("Receiver:AllowHttp", "true"));
        await using var development = await StartAsync(Elsewhere, environment: "Development");
        await using var demo = await StartAsync(Elsewhere, environment: "Demo");

        Assert.Equal(HttpStatusCode.OK, await PostAsync(allowed));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(development));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(demo));
    }

    private static Task<ReceiverHost> StartAsync(string client, string environment = "Production", params (string Key, string Value)[] settings) =>
        ReceiverHost.StartAsync(
            broker: null,
            prepare: bridge =>
            {
                bridge.Services.AddSingleton<IStartupFilter>(new ClientAddress(client));
                foreach (var (key, value) in settings)
                {
                    bridge.Configuration[key] = value;
                }
            },
            environment: environment);

    private static async Task<HttpStatusCode> PostAsync(ReceiverHost receiver, params (string Name, string Value)[] headers)
    {
        using var request = SignedWebhook.Of("github", "ping");
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var answer = await receiver.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
