using System.Net;
using System.Text;
using Bridge.Webhooks;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>Requests byte by byte as they come over the wire, and as no client library writes them.</summary>
public sealed class RawRequestTests : IAsyncLifetime
{
    private const string Body = """{"zen":"Calm.","hook_id":1}""";
    private const string Start = "POST /webhooks/github HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nX-GitHub-Event: ping\r\n";

    private static readonly string Signature =
        $"X-Hub-Signature-256: {SignedWebhook.Of("github", Encoding.ASCII.GetBytes(Body), []).Headers.GetValues("X-Hub-Signature-256").Single()}\r\n";

    private static readonly string Whole = $"Content-Length: {Body.Length}\r\n\r\n{Body}";

    private ReceiverHost _receiver = null!;

    public async Task InitializeAsync() => _receiver = await ReceiverHost.StartAsync(broker: null, prepare: bridge =>
    {
        bridge.Configuration["Sources:square:Provider"] = "square";
        bridge.Configuration["Sources:square:Secrets:0"] = ReceiverHost.Secret;
        bridge.Configuration["Sources:square:PublicUrl"] = "https://hooks.example.com/webhooks/square?shop=1&till=2";
    });

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    [Theory]
    [InlineData("X-Hub-Signature-256: sha256=75\r\n more: 1\r\n")]
    [InlineData("X-Hub-Signature-256: sha256=75\rmore: 1\r\n")]
    [InlineData("X-Hub-Signature-256: sha256=75\0\r\n")]
    [InlineData("X-Hub-Signature-256 : sha256=75\r\n")]
    [InlineData("X-Hub-Signature-256: sha256=\xFF\r\n")]
    public async Task A_header_that_is_no_line_of_text_is_a_bad_request(string header) =>
        Assert.Equal(HttpStatusCode.BadRequest, await RawConnection.SendAsync(_receiver, Start + header + Whole));

    [Fact]
    public async Task A_signature_with_a_sign_beyond_ASCII_is_refused_like_any_other() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await RawConnection.SendAsync(_receiver, Start + "X-Hub-Signature-256: sha256=\xE2\x9A\xA0\r\n" + Whole));

    [Fact]
    public async Task White_space_around_a_signature_is_no_part_of_it_and_a_second_line_is_refused()
    {
        Assert.Equal(HttpStatusCode.OK, await RawConnection.SendAsync(_receiver, Start + Signature.Replace(": ", ": \t ", StringComparison.Ordinal) + Whole));
        Assert.Equal(HttpStatusCode.Unauthorized, await RawConnection.SendAsync(_receiver, Start + Signature + "x-hub-signature-256: sha256=00\r\n" + Whole));
    }

    [Fact]
    public async Task Headers_beyond_16_KiB_are_refused_unread() =>
        Assert.Equal(
            HttpStatusCode.RequestHeaderFieldsTooLarge,
            await RawConnection.SendAsync(_receiver, Start + $"X-Hub-Signature-256: {string.Join(',', Enumerable.Repeat("sha256=00", 3300))}\r\n"));

    [Fact]
    public async Task A_body_in_chunks_is_verified_as_a_whole_and_nothing_behind_it_counts()
    {
        var chunks = $"Transfer-Encoding: chunked\r\n\r\n5;note=\"a\"\r\n{Body[..5]}\r\n{Body.Length - 5:x}\r\n{Body[5..]}\r\n0\r\n";

        Assert.Equal(HttpStatusCode.OK, await RawConnection.SendAsync(_receiver, Start + Signature + chunks + "X-Hub-Signature-256: sha256=00\r\n\r\n"));
        Assert.Equal(HttpStatusCode.Unauthorized, await RawConnection.SendAsync(_receiver, Start + chunks + Signature + "\r\n"));
    }

    [Fact]
    public async Task A_body_without_an_end_is_too_large_and_ends_the_connection()
    {
        using var connection = await RawConnection.OpenAsync(_receiver);

        await connection.WriteAsync($"{Start}{Signature}Transfer-Encoding: chunked\r\n\r\n7fffffff\r\n");
        await connection.WriteAsync(new byte[(1024 * 1024) + 1]);

        var head = await connection.HeadAsync();
        Assert.StartsWith("HTTP/1.1 413 ", head);
        Assert.Contains("\r\nConnection: close\r\n", head);
    }

    [Fact]
    public async Task A_body_of_two_lengths_is_a_bad_request_and_ends_the_connection()
    {
        using var connection = await RawConnection.OpenAsync(_receiver);

        await connection.WriteAsync($"{Start}{Signature}Content-Length: {Body.Length}\r\nTransfer-Encoding: chunked\r\n\r\n{Body.Length:x}\r\n{Body}\r\n0\r\n\r\n");

        Assert.Equal(HttpStatusCode.BadRequest, await connection.StatusAsync());
        Assert.Empty(await connection.RestAsync());
    }

    [Fact]
    public async Task A_signature_of_another_body_does_not_fit_none_and_that_of_none_does()
    {
        var none = SignedWebhook.Of("github", Array.Empty<byte>(), new WebhookHeaders { { "Content-Type", "application/json" } });
        using var answer = await _receiver.Http.SendAsync(none);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await RawConnection.SendAsync(_receiver, Start + Signature + "Content-Length: 0\r\n\r\n"));
    }

    [Fact]
    public async Task Who_waits_to_be_told_to_go_on_is_told_so_or_refused_by_the_head_alone()
    {
        using var refused = await RawConnection.OpenAsync(_receiver);
        await refused.WriteAsync($"{Start}{Signature}Expect: 100-continue\r\nContent-Length: 2000000\r\n\r\n");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await refused.StatusAsync());

        using var unsigned = await RawConnection.OpenAsync(_receiver);
        await unsigned.WriteAsync($"{Start}Expect: 100-continue\r\nContent-Length: {Body.Length}\r\n\r\n");
        Assert.Equal(HttpStatusCode.Continue, await unsigned.StatusAsync());
        await unsigned.WriteAsync(Body);
        Assert.Equal(HttpStatusCode.Unauthorized, await unsigned.StatusAsync());
    }

    [Fact]
    public async Task The_signed_URL_is_the_registered_one_whatever_the_request_says_of_it()
    {
        Assert.Equal(HttpStatusCode.OK, await SquareAsync("https://hooks.example.com/webhooks/square?shop=1&till=2"));
        Assert.Equal(HttpStatusCode.Unauthorized, await SquareAsync("https://evil.example/webhooks/square?till=2&shop=1"));

        Task<HttpStatusCode> SquareAsync(string signedUrl)
        {
            var signed = SignedWebhook.Of("square", "{}"u8.ToArray(), [], url: signedUrl);
            return RawConnection.SendAsync(
                _receiver,
                "POST /webhooks/square?till=2&shop=1 HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
                + $"x-square-hmacsha256-signature: {signed.Headers.GetValues("x-square-hmacsha256-signature").Single()}\r\n\r\n{{}}");
        }
    }

    [Theory]
    [InlineData("/webhooks/github", HttpStatusCode.OK)]
    [InlineData("/Webhooks/github", HttpStatusCode.OK)]
    [InlineData("/webhooks/github/", HttpStatusCode.OK)]
    [InlineData("/webhooks/nobody/%2e%2e/github", HttpStatusCode.OK)]
    [InlineData("/webhooks/GitHub", HttpStatusCode.NotFound)]
    [InlineData("/webhooks//github", HttpStatusCode.NotFound)]
    [InlineData("/webhooks/github%2f", HttpStatusCode.NotFound)]
    [InlineData("/webhooks/github%00", HttpStatusCode.BadRequest)]
    public async Task A_path_leads_to_the_source_of_that_name_or_nowhere(string path, HttpStatusCode expected) =>
        Assert.Equal(expected, await RawConnection.SendAsync(_receiver, Start.Replace("/webhooks/github", path, StringComparison.Ordinal) + Signature + Whole));
}
