using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Servers;
using Bridge.Receiver.Status;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>Sources and secrets change while the receiver runs.</summary>
public sealed class ReloadTests
{
    [Fact]
    public async Task A_secret_is_rotated_with_an_overlap_and_each_use_of_the_old_one_is_known()
    {
        await using var receiver = await LiveReceiver.StartAsync(LiveReceiver.Settings("old-of-acme"));
        using var measured = new Measurements(receiver.Host.Services);

        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync("old-of-acme"));
        Assert.Equal(HttpStatusCode.Unauthorized, await receiver.PostAsync("new-of-acme"));
        receiver.Change(LiveReceiver.Settings("new-of-acme", "old-of-acme"));
        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync("new-of-acme"));
        Assert.Null((await StatusAsync(receiver)).PreviousSecretLastUsedAt);
        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync("old-of-acme"));
        Assert.NotNull((await StatusAsync(receiver)).PreviousSecretLastUsedAt);
        receiver.Change(LiveReceiver.Settings("new-of-acme"));
        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync("new-of-acme"));
        Assert.Equal(HttpStatusCode.Unauthorized, await receiver.PostAsync("old-of-acme"));

        Assert.Equal(3, measured.Times("bridge.webhooks.received", "source=acme,ignored=False,secret=current"));
        Assert.Equal(1, measured.Times("bridge.webhooks.received", "source=acme,ignored=False,secret=previous"));
        Assert.Equal(2, measured.Times("bridge.sources.reloads", "source=acme,outcome=changed"));
    }

    [Fact]
    public async Task A_secret_is_rotated_twenty_times_under_load_and_no_webhook_is_taken_for_a_forgery()
    {
        await using var receiver = await LiveReceiver.StartAsync(LiveReceiver.Settings("acme-no-0"));
        using var stop = new CancellationTokenSource();
        var (secret, posted) = ("acme-no-0", new int[4]);
        var load = Enumerable.Range(0, posted.Length).Select(async sender =>
        {
            while (!stop.IsCancellationRequested)
            {
                Assert.NotEqual(HttpStatusCode.Unauthorized, await receiver.PostAsync(Volatile.Read(ref secret)));
                Interlocked.Increment(ref posted[sender]);
            }
        }).ToList();

        for (var rotation = 1; rotation <= 20; rotation++)
        {
            receiver.Change(LiveReceiver.Settings($"acme-no-{rotation}", secret));
            Volatile.Write(ref secret, $"acme-no-{rotation}");

            // Two more of each sender: none is on its way under the secret before.
            var before = posted.ToArray();
            await Patience.Until(() => Task.FromResult(posted.Zip(before).All(sender => sender.First >= sender.Second + 2) || load.Any(sender => sender.IsFaulted)), "every sender went on");
        }

        receiver.Change(LiveReceiver.Settings(secret));
        Assert.Equal(HttpStatusCode.Unauthorized, await receiver.PostAsync("acme-no-19"));
        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync(secret));
        await stop.CancelAsync();
        await Task.WhenAll(load);
    }

    [Fact]
    public async Task A_line_break_at_the_end_of_any_secret_is_taken_off_and_told()
    {
        await using var receiver = await LiveReceiver.StartAsync(LiveReceiver.Settings("new-of-acme", "old-of-acme\n"));

        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync("old-of-acme"));
        receiver.Change(LiveReceiver.Settings("newer-of-acme", "new-of-acme\n"));

        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync("new-of-acme"));
        Assert.Contains(receiver.Log.All, line => line.StartsWith("Information: Sources:acme:Secrets:1 ends in a line break", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_may_post_changes_too()
    {
        await using var receiver = await LiveReceiver.StartAsync(LiveReceiver.Settings("one-of-acme"));

        receiver.Change(LiveReceiver.With("""{ "Secrets": ["one-of-acme"], "Access": { "Addresses": ["192.0.2.0/24"] } }"""));
        Assert.Equal(HttpStatusCode.Forbidden, await receiver.PostAsync("one-of-acme"));
        receiver.Change(LiveReceiver.With("""{ "Secrets": ["one-of-acme"], "Access": { "Addresses": ["127.0.0.0/8", "::1"] } }"""));
        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync("one-of-acme"));
    }

    [Theory]
    [InlineData("""{ "Secrets": ["new-of-acme", ""] }""", "Sources:acme:Secrets:1 is empty")]
    [InlineData("""{ "Secrets": ["new-of-acme"], "SecretFiles": ["$/nowhere"] }""", "Sources:acme:SecretFiles:0 cannot be read")]
    [InlineData("""{ "Secrets": ["new-of-acme"], "Sekrets": ["hush"] }""", "Sources:acme cannot be read")]
    [InlineData("""{ "Secrets": ["new-of-acme"], "Access": { "Addresses": ["hush"] } }""", "Sources:acme:Access:Addresses:0 is no network")]
    [InlineData("""{ "Secrets": ["new-of-acme"], "MaxBodyBytes": "hush" }""", "Sources:acme cannot be read")]
    [InlineData("""{ "Secrets": ["new-of-acme"], "Secrets": ["hush"] }""", "Receiver:SourcesFile is no JSON object")]
    [InlineData("""{ "Secrets": ["new-of-acme", hush] }""", "Receiver:SourcesFile is no JSON object")]
    public async Task A_wrong_setting_leaves_the_last_one_in_force_and_is_told_once(string more, string message)
    {
        await using var receiver = await LiveReceiver.StartAsync(LiveReceiver.Settings("old-of-acme"));
        using var measured = new Measurements(receiver.Host.Services);

        receiver.Change(LiveReceiver.With(more));
        receiver.Reloader.Reload();

        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync("old-of-acme"));
        Assert.Equal(HttpStatusCode.Unauthorized, await receiver.PostAsync("new-of-acme"));
        Assert.Single(receiver.Log.All, line => line.StartsWith($"Error: Settings not taken over, the last ones stay in force: {message}", StringComparison.Ordinal));
        Assert.DoesNotContain(receiver.Log.All, line => line.Contains("hush", StringComparison.Ordinal));
        Assert.Equal(1, measured.Times("bridge.sources.reloads", "outcome=refused"));
        receiver.Change(LiveReceiver.Settings("new-of-acme"));
        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync("new-of-acme"));
    }

    [Fact]
    public async Task A_wrong_source_keeps_no_other_one_from_changing()
    {
        await using var receiver = await LiveReceiver.StartAsync(LiveReceiver.Settings("old-of-acme"));

        receiver.Change(LiveReceiver.With("""{ "Secrets": ["new-of-acme"] }, "broken": { "Provider": "nobody" }"""));

        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync("new-of-acme"));
        Assert.Equal(HttpStatusCode.NotFound, await receiver.PostAsync("new-of-acme", "broken"));
    }

    [Fact]
    public async Task A_source_is_added_and_taken_away()
    {
        await using var receiver = await LiveReceiver.StartAsync("{}");

        Assert.Equal(HttpStatusCode.NotFound, await receiver.PostAsync("one-of-acme"));
        receiver.Change(LiveReceiver.Settings("one-of-acme"));
        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync("one-of-acme"));
        receiver.Change("{}");
        Assert.Equal(HttpStatusCode.NotFound, await receiver.PostAsync("one-of-acme"));
    }

    [Fact]
    public async Task A_request_ends_with_the_source_with_which_it_began()
    {
        await using var receiver = await LiveReceiver.StartAsync(LiveReceiver.Settings("old-of-acme"));
        using var request = LiveReceiver.Signed("old-of-acme");
        var body = await request.Content!.ReadAsByteArrayAsync();
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, receiver.Host.Http.BaseAddress!.Port);
        await using var stream = connection.GetStream();
        using var answer = new StreamReader(stream, Encoding.ASCII);

        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /webhooks/acme HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nX-Acme-Signature: {request.Headers.GetValues("X-Acme-Signature").Single()}\r\n"
            + $"Content-Length: {body.Length}\r\nExpect: 100-continue\r\n\r\n"));
        Assert.Equal("HTTP/1.1 100 Continue", await answer.ReadLineAsync());
        receiver.Change(LiveReceiver.Settings("new-of-acme"));
        Assert.Equal(HttpStatusCode.Unauthorized, await receiver.PostAsync("old-of-acme"));
        await stream.WriteAsync(body);

        Assert.Empty((await answer.ReadLineAsync())!);
        Assert.Equal("HTTP/1.1 200 OK", await answer.ReadLineAsync());
    }

    [Fact]
    public async Task The_status_page_is_for_the_machine_itself()
    {
        await using var receiver = await LiveReceiver.StartAsync(LiveReceiver.Settings("one-of-acme"));
        using var forwarded = new HttpRequestMessage(HttpMethod.Get, StatusEndpoint.Route) { Headers = { { "X-Forwarded-For", "192.0.2.7" } } };

        using var refused = await receiver.Host.Http.SendAsync(forwarded);
        var page = await receiver.Host.Http.GetStringAsync(StatusEndpoint.Route);

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Contains("\"acme\"", page);
        Assert.DoesNotContain("one-of-acme", page);
        Assert.DoesNotContain(ReceiverHost.Secret, page);
    }

    private static async Task<SourceStatus> StatusAsync(LiveReceiver receiver)
    {
        var status = await receiver.Host.Http.GetFromJsonAsync(StatusEndpoint.Route, StatusJson.Default.ReceiverStatus);
        return status!.Sources.Single(source => source.Name == LiveReceiver.Acme);
    }
}
