using System.Net;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Receiving;
using Bridge.IntegrationTests.Servers;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.Hostile;

/// <summary>Many that keep a connection busy or idle, and others that are served meanwhile. The numbers suit two cores: a hundredth of an attack.</summary>
public sealed class FloodTests : IAsyncLifetime, IDisposable
{
    private const int Slow = 40;
    private const int Idle = 400;

    private ReceiverHost _receiver = null!;
    private Measurements _measured = null!;

    public async Task InitializeAsync()
    {
        _receiver = await ReceiverHost.StartAsync(broker: null, prepare: bridge => bridge.Configuration["Receiver:FailureLimit"] = "1000000");
        _measured = new Measurements(_receiver.Services);
    }

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    public void Dispose() => _measured.Dispose();

    [Fact]
    public async Task Heads_that_do_not_end_hold_up_nobody_and_are_answered_408()
    {
        var slow = await OpenAsync(_receiver, Slow);
        foreach (var connection in slow)
        {
            await connection.WriteAsync("POST /webhooks/github HTTP/1.1\r\nHost: test\r\nX-Endless: a");
        }

        await OthersAreServedAsync();

        Assert.All(await Task.WhenAll(slow.Select(connection => connection.RestAsync())), answer => Assert.StartsWith("HTTP/1.1 408 ", answer));
        Assert.Equal(0, _measured.Times("bridge.webhooks.refused"));
        Close(slow);
    }

    [Fact]
    public async Task Connections_on_which_nothing_is_said_hold_up_nobody()
    {
        var idle = await OpenAsync(_receiver, Idle);

        await OthersAreServedAsync();

        Assert.Equal(0, _measured.Now("bridge.requests.in_flight"));
        Close(idle);
    }

    [Fact]
    public async Task A_connection_beyond_those_that_may_be_is_closed_and_finds_a_place_once_one_is_free()
    {
        await using var receiver = await ReceiverHost.StartAsync(
            broker: null, replace: services => services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxConcurrentConnections = 3));
        var held = await OpenAsync(receiver, 3);
        foreach (var connection in held)
        {
            await connection.WriteAsync((RawRequest.GitHub() with { Signature = string.Empty }).Bytes);
            Assert.Equal(HttpStatusCode.Unauthorized, await connection.StatusAsync());
        }

        Assert.Null(await TryAsync(receiver));
        held[0].Dispose();
        await Patience.Until(async () => await TryAsync(receiver) == HttpStatusCode.OK, "the place was free");
        Close(held);
    }

    [Fact]
    public async Task A_thousand_requests_on_one_connection_are_each_judged_on_their_own()
    {
        var right = RawRequest.GitHub("""{"zen":"Calm.","hook_id":1}""") with { Kind = "X-GitHub-Event: ping\r\n" };
        byte[][] both = [right.Bytes, (right with { Signature = string.Empty }).Bytes];
        using var connection = await RawConnection.OpenAsync(_receiver);

        var writing = connection.WriteAsync(Enumerable.Repeat(both, 500).SelectMany(requests => requests).SelectMany(request => request).ToArray());
        for (var answered = 0; answered < 500; answered++)
        {
            Assert.Equal(200, (await HostileSender.AnswerAsync(connection)).Status);
            Assert.Equal(401, (await HostileSender.AnswerAsync(connection)).Status);
        }

        await writing;
        Assert.Equal(500, _measured.Times("bridge.webhooks.received"));
        Assert.Equal(500, _measured.Times("bridge.webhooks.refused", "source=github,reason=missing-signature"));
    }

    [Fact]
    public async Task Who_reads_no_answer_holds_up_nobody()
    {
        var deaf = await OpenAsync(_receiver, Slow);
        var requests = Enumerable.Repeat("GET /webhooks/github HTTP/1.1\r\nHost: test\r\n\r\n"u8.ToArray(), 500).SelectMany(request => request).ToArray();
        var writing = deaf.Select(connection => WriteUntilClosedAsync(connection, requests)).ToArray();

        await OthersAreServedAsync();

        Close(deaf);
        await Task.WhenAll(writing);
    }

    private static async Task<RawConnection[]> OpenAsync(ReceiverHost receiver, int count) =>
        await Task.WhenAll(Enumerable.Range(0, count).Select(_ => RawConnection.OpenAsync(receiver)));

    private static void Close(IEnumerable<RawConnection> connections)
    {
        foreach (var connection in connections)
        {
            connection.Dispose();
        }
    }

    private static async Task WriteUntilClosedAsync(RawConnection connection, byte[] bytes)
    {
        try
        {
            await connection.WriteAsync(bytes);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The test has hung up.
        }
    }

    /// <returns>Null where the connection is closed unanswered.</returns>
    private static async Task<HttpStatusCode?> TryAsync(ReceiverHost receiver)
    {
        try
        {
            using var answer = await receiver.Http.SendAsync(SignedWebhook.Of("github", "ping"));
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private Task OthersAreServedAsync() => Parallel.ForAsync(0, 20, async (_, cancellationToken) =>
    {
        using var answer = await _receiver.Http.SendAsync(SignedWebhook.Of("github", "ping"), cancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    });
}
