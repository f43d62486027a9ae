namespace Bridge.IntegrationTests.Hostile;

/// <summary>Where a body ends, told wrongly or twice: what two servers in a row could understand in two ways.</summary>
internal static class FramingInputs
{
    private const string Body = RawRequest.Starred;
    private const string Chunked = "Transfer-Encoding: chunked\r\n";
    private const string LastChunk = "0\r\n\r\n";

    private static readonly string Whole = $"{Body.Length:x}\r\n{Body}\r\n";

    internal static IReadOnlyList<HostileInput> All { get; } =
    [
        Length("length below zero", "-1"),
        Length("length with a plus", $"+{Body.Length}"),
        Length("length of minus zero", "-0"),
        Length("length in hexadecimal", $"0x{Body.Length:x}"),
        Length("length with an exponent", "4e1"),
        Length("length with a space in it", "4 1"),
        Length("length beyond 64 bits", "99999999999999999999"),
        Length("length of 30 digits", new string('9', 30)),
        Length("empty length", string.Empty),
        Length("two lengths in one line", $"{Body.Length}, {Body.Length}"),
        Length("two equal lengths", $"{Body.Length}\r\nContent-Length: {Body.Length}"),
        Length("two different lengths", $"{Body.Length}\r\nContent-Length: 5"),
        Framed("length of 8 exabytes", 413, "Content-Length: 9223372036854775807\r\n", Body) with { Reason = "too-large" },
        Framed("no length", 401, string.Empty, string.Empty) with { Reason = "wrong-signature" },
        Framed("length shorter than the signed body", 401, RawRequest.Length(Body.Length - 2), Body + "\r\n\r\n") with { Reason = "wrong-signature", Then = [400] },
        Framed("bytes behind the body", 200, RawRequest.Length(Body.Length), Body + "\0\0\r\n\r\n") with { Then = [400] },
        Framed("another request behind the body", 200, RawRequest.Length(Body.Length), Body + Unsigned("github")) with { Then = [401] },
        Framed("request for a page behind the body", 200, RawRequest.Length(Body.Length), Body + "GET /webhooks/github HTTP/1.1\r\nHost: test\r\n\r\n") with { Then = [405] },
        Framed("request inside of chunks and a length", 400, $"Content-Length: 4\r\n{Chunked}", LastChunk + Unsigned("stripe")) with { Reason = "two-lengths" },
        Framed("chunks, packed before", 400, "Transfer-Encoding: gzip, chunked\r\n", Whole + LastChunk) with { Reason = "transfer-encoding" },
        Framed("chunks of chunks", 400, "Transfer-Encoding: chunked, chunked\r\n", Whole + LastChunk) with { Reason = "transfer-encoding" },
        Framed("chunks told in two lines", 400, Chunked + Chunked, Whole + LastChunk) with { Reason = "transfer-encoding" },
        Framed("chunks that are not the last", 400, "Transfer-Encoding: chunked, identity\r\n", Whole + LastChunk),
        Framed("chunks that are hardly told", 400, "Transfer-Encoding: xchunked\r\n", Whole + LastChunk),
        Framed("chunks over HTTP/1.0", 400, Chunked, Whole + LastChunk, "POST /webhooks/github HTTP/1.0\r\n") with { Reason = "transfer-encoding" },
        Framed("no length over HTTP/1.0", 400, string.Empty, Body, "POST /webhooks/github HTTP/1.0\r\n"),
        Chunks("chunk of a size below zero", $"-5\r\n{Body}\r\n{LastChunk}"),
        Chunks("chunk of a size with 0x", $"0x{Whole}{LastChunk}"),
        Chunks("chunk beyond 64 bits", $"fffffffffffffffff\r\n{Body}\r\n{LastChunk}"),
        Chunks("chunk that is longer than told", $"5\r\n{Body}\r\n{LastChunk}"),
        Chunks("lone line feed behind the extension of a chunk", $"{Body.Length:x};a\n{Body}\r\n{LastChunk}"),
        Chunks("lone carriage return behind the size of a chunk", $"{Body.Length:x}\r{Body}\r\n{LastChunk}"),
    ];

    private static HostileInput Length(string name, string length) => Framed(name, 400, $"Content-Length: {length}\r\n", Body);

    private static HostileInput Chunks(string name, string chunks) => Framed(name, 400, Chunked, chunks) with { Reason = "aborted" };

    private static HostileInput Framed(string name, int status, string framing, string body, string line = "POST /webhooks/github HTTP/1.1\r\n") =>
        new(name, status, RawRequest.GitHub() with { Framing = framing, Body = body, Line = line });

    /// <summary>A request that is nobody's: what is signed before it must not vouch for it.</summary>
    private static string Unsigned(string source) =>
        $"POST /webhooks/{source} HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n{RawRequest.Length(Body.Length)}\r\n{Body}";
}
