namespace Bridge.IntegrationTests.Hostile;

/// <summary>Methods, paths, versions and hosts that no provider writes. All of it is rightly signed.</summary>
internal static class LineInputs
{
    internal static IReadOnlyList<HostileInput> All { get; } =
    [
        Method("HEAD of a source", "HEAD"),
        Method("PATCH of a source", "PATCH"),
        Method("TRACE of a source", "TRACE"),
        Method("method in lower case", "post"),
        Method("method that begins like POST", "POSTX"),
        Method("method of 300 letters", new string('P', 300)),
        Line("method with a bracket", 400, "PO(ST /webhooks/github HTTP/1.1"),
        Line("tunnel to another host", 400, "CONNECT evil.example:443 HTTP/1.1"),
        Method("tunnel to a source", "CONNECT"),
        Line("options of the whole server", 404, "OPTIONS * HTTP/1.1"),
        Line("no version", 400, "POST /webhooks/github"),
        Line("version that there is not", 505, "POST /webhooks/github HTTP/3.0"),
        Line("two spaces in the request line", 400, "POST  /webhooks/github HTTP/1.1"),
        Line("request line of 3 KiB", 414, $"POST /webhooks/github?{new string('a', 3 * 1024)} HTTP/1.1"),
        Line("10,000 parameters in the query", 414, $"POST /webhooks/github?{string.Concat(Enumerable.Repeat("a=1&", 10_000))} HTTP/1.1"),
        Path("two dots with an escaped slash", "/webhooks/..%2fhealth%2fready"),
        Path("two dots escaped twice", "/webhooks/%252e%252e/health/ready"),
        Path("two dots and a backslash", "/webhooks/..\\..\\health\\ready"),
        Path("backslash for a slash", "/webhooks\\github"),
        Path("two slashes before the source", "//webhooks/github"),
        Path("parameters behind the source", "/webhooks/github;v=1"),
        Path("name escaped in too many bytes", "/webhooks/%67ithu%c1%a2"),
        Path("letters of another alphabet", "/webhooks/g%D1%96thub"),
        Path("name of 1,000 letters", $"/webhooks/{new string('x', 1000)}") with { Reason = "unknown-source" },
        Line("NUL escaped in the path", 400, "POST /webhooks/github%00.json HTTP/1.1"),
        Line("NUL in the path", 400, "POST /webhooks/github\0 HTTP/1.1"),
        Line("source escaped once", 200, "POST /webhooks/%67ithub HTTP/1.1"),
        Line("whole address in the request line", 200, "POST http://test/webhooks/github HTTP/1.1"),
        Line("whole address of another host", 400, "POST http://evil.example/webhooks/github HTTP/1.1"),
        Host("no host", 400, string.Empty),
        Host("two hosts", 400, "Host: test\r\nHost: evil.example\r\n"),
        Host("host with a user", 400, "Host: test@evil.example\r\n"),
        Host("host of somebody else", 200, "Host: evil.example\r\n"),
    ];

    private static HostileInput Method(string name, string method) => Line(name, 405, $"{method} /webhooks/github HTTP/1.1") with { Reason = "method" };

    private static HostileInput Path(string name, string path) => Line(name, 404, $"POST {path} HTTP/1.1");

    private static HostileInput Line(string name, int status, string line) => new(name, status, RawRequest.GitHub() with { Line = $"{line}\r\n" });

    private static HostileInput Host(string name, int status, string host) => new(name, status, RawRequest.GitHub() with { Host = host });
}
