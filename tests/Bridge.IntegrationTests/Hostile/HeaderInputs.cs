namespace Bridge.IntegrationTests.Hostile;

/// <summary>Headers that are too many, too long, contradict one another or ask for something else. The signature is right.</summary>
internal static class HeaderInputs
{
    internal static IReadOnlyList<HostileInput> All { get; } =
    [
        With("200 headers", 431, string.Concat(Enumerable.Range(0, 200).Select(number => $"X-Header-{number}: {RawRequest.Canary}\r\n"))),
        With("header of 64 KiB", 431, $"X-Long: {new string('a', 64 * 1024)}\r\n"),
        With("header without a colon", 400, "X-Header\r\n"),
        With("half a line break behind a header", 400, "X-Header: a\n"),
        With("header without a name", 400, ": value\r\n"),
        With("header name with a space", 400, "X Header: value\r\n"),
        With("header name with a NUL", 400, "X-He\0ader: value\r\n"),
        With("header with an escape sequence of a terminal", 200, "X-Header: \x1b[31mred\r\n"),
        With("signature in two entries of one line", 401, string.Empty, request => request with { Signature = Twice(request.Signature) }) with { Reason = "malformed-signature" },
        With("switch to a web socket", 200, "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"),
        With("switch to HTTP/2 without TLS", 200, "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n"),
        With("expectation that there is not", 200, "Expect: a-miracle\r\n"),
        With("another method in a header", 200, "X-HTTP-Method-Override: DELETE\r\n"),
        With("another path in a header", 200, "X-Original-URL: /receiver/status\r\nX-Rewrite-URL: /receiver/status\r\n"),
        With("50 addresses that it was forwarded for", 403, $"X-Forwarded-For: {string.Join(", ", Enumerable.Range(1, 50).Select(number => $"192.0.2.{number}"))}\r\n")
            with { Reason = "plain-http" },
        With("forwarded from this machine by a stranger", 403, "X-Forwarded-For: 127.0.0.1\r\nX-Forwarded-Proto: https\r\n") with { Reason = "plain-http" },
        With("cookie and a token", 200, $"Cookie: session={RawRequest.Canary}\r\nAuthorization: Bearer {RawRequest.Canary}\r\n"),
        With("headers of the bus", 200, $"MT-Activity-Id: {RawRequest.Canary}\r\nMT-Redelivery-Count: 7\r\nMessageId: {Guid.Empty}\r\n"),
        Kind("kind with dots and slashes", "../../etc/passwd"),
        Kind("kind with wildcards", "#.*.>"),
        Kind("kind of 300 characters", new string('k', 300)),
        Kind("kind as an address of the bus", "queue:unhandled?bind=true"),
        Kind("kind with an escape sequence of a terminal", "\x7f watch"),
        Kind("kind in two lines", "push\r\nX-GitHub-Event: watch"),
    ];

    private static HostileInput With(string name, int status, string headers) => With(name, status, headers, request => request);

    private static HostileInput With(string name, int status, string headers, Func<RawRequest, RawRequest> change) =>
        new(name, status, change(RawRequest.GitHub() with { More = headers }));

    private static HostileInput Kind(string name, string kind) => new(name, 200, RawRequest.GitHub() with { Kind = $"X-GitHub-Event: {kind}\r\n" }) { Kept = "no-typed-message" };

    private static string Twice(string signature) => $"{signature.TrimEnd()}, {signature.Split(' ')[1]}";
}
