using System.Net;
using Bridge.Hosting;
using Bridge.IntegrationTests.Hosts;
using Bridge.Webhooks;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>The secret of Asana comes by a handshake: once, while it is waited for, and it stays.</summary>
public sealed class AsanaHandshakeTests : IDisposable
{
    private const string First = "5e0c-a-secret-that-asana-made-up";
    private const string Other = "a-secret-of-somebody-else";

    private static readonly DateTimeOffset Soon = TimeProvider.System.GetUtcNow().AddHours(1);

    private readonly TestFolder _folder = new();

    private string File => System.IO.Path.Combine(_folder.Path, "asana-secret");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_first_secret_is_kept_for_its_owner_alone_and_verifies_at_once_and_after_a_restart()
    {
        await using (var receiver = await StartAsync(Soon))
        {
            using var measured = new Measurements(receiver.Services);
            Assert.Equal(HttpStatusCode.Unauthorized, await EventAsync(receiver, First));

            using var answer = await HandshakeAsync(receiver, First);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal([First], answer.Headers.GetValues("X-Hook-Secret"));
            Assert.Equal("", await answer.Content.ReadAsStringAsync());
            Assert.Equal(First, await System.IO.File.ReadAllTextAsync(File));
            Assert.True(OperatingSystem.IsWindows() || System.IO.File.GetUnixFileMode(File) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
            Assert.Equal([File], Directory.GetFiles(_folder.Path));
            Assert.Equal(HttpStatusCode.OK, await EventAsync(receiver, First));
            Assert.Equal(1, measured.Times("bridge.messages.published"));
        }

        await using var restarted = await StartAsync(until: null);
        Assert.Equal(HttpStatusCode.OK, await EventAsync(restarted, First));
    }

    [Fact]
    public async Task A_second_secret_is_refused_and_the_first_stays()
    {
        await using var receiver = await StartAsync(Soon);
        using var first = await HandshakeAsync(receiver, First);
        using var second = await HandshakeAsync(receiver, Other);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (first.StatusCode, second.StatusCode));
        Assert.False(second.Headers.Contains("X-Hook-Secret"));
        Assert.Equal(First, await System.IO.File.ReadAllTextAsync(File));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (await EventAsync(receiver, First), await EventAsync(receiver, Other)));
    }

    [Fact]
    public async Task Of_many_at_once_one_is_kept()
    {
        await using var receiver = await StartAsync(Soon);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async number =>
        {
            using var answer = await HandshakeAsync(receiver, $"secret-{number}");
            return (Secret: $"secret-{number}", answer.StatusCode);
        }));

        Assert.Equal(await System.IO.File.ReadAllTextAsync(File), Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.OK).Secret);
        Assert.Equal(19, answers.Count(answer => answer.StatusCode is HttpStatusCode.Unauthorized));
        Assert.Equal([File], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Too_late_nothing_is_kept()
    {
        await using var receiver = await StartAsync(TimeProvider.System.GetUtcNow().AddSeconds(-1));
        using var answer = await HandshakeAsync(receiver, First);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task What_cannot_be_written_is_not_answered()
    {
        await using var receiver = await StartAsync(Soon, System.IO.Path.Combine(_folder.Path, "secret"));
        Directory.CreateDirectory(System.IO.Path.Combine(_folder.Path, "secret"));
        using var answer = await HandshakeAsync(receiver, First);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.False(answer.Headers.Contains("X-Hook-Secret"));
    }

    [Fact]
    public async Task A_heartbeat_is_acknowledged_and_each_event_of_a_body_is_published()
    {
        _folder.Write("asana-secret", First);
        await using var receiver = await StartAsync(until: null);
        using var measured = new Measurements(receiver.Services);

        Assert.Equal(HttpStatusCode.OK, await EventAsync(receiver, First, """{"events":[]}"""));
        Assert.Equal(HttpStatusCode.OK, await EventAsync(receiver, First, """{"events":[{"action":"added"},{"action":"changed"}]}"""));

        Assert.Equal(1, measured.Times("bridge.webhooks.handshakes", "source=asana,handshake=heartbeat"));
        Assert.Equal(2, measured.Times("bridge.messages.published"));
    }

    [Fact]
    public async Task Without_a_file_to_keep_it_in_nothing_starts()
    {
        var thrown = await Assert.ThrowsAsync<SettingException>(() => StartAsync(Soon, file: null));

        Assert.Contains("Sources:asana:SecretFiles must name one file", thrown.Message, StringComparison.Ordinal);
    }

    private Task<ReceiverHost> StartAsync(DateTimeOffset? until) => StartAsync(until, File);

    private static Task<ReceiverHost> StartAsync(DateTimeOffset? until, string? file) => ReceiverHost.StartAsync(broker: null, prepare: bridge =>
    {
        bridge.Configuration["Sources:asana:Provider"] = "asana";
        if (file is not null)
        {
            bridge.Configuration["Sources:asana:SecretFiles:0"] = file;
        }

        if (until is { } end)
        {
            bridge.Configuration["Sources:asana:Settings:HandshakeUntil"] = end.ToString("O");
        }
    });

    private static async Task<HttpResponseMessage> HandshakeAsync(ReceiverHost receiver, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/asana") { Headers = { { "X-Hook-Secret", secret } } };
        return await receiver.Http.SendAsync(request);
    }

    private static async Task<HttpStatusCode> EventAsync(ReceiverHost receiver, string secret, string body = """{"events":[{"action":"changed"}]}""")
    {
        var headers = new WebhookHeaders { { "Content-Type", "application/json" } };
        using var answer = await receiver.Http.SendAsync(SignedWebhook.Of("asana", System.Text.Encoding.UTF8.GetBytes(body), headers, secret));
        return answer.StatusCode;
    }
}
