using System.IO.Compression;
using System.Text;

namespace Bridge.IntegrationTests.Hostile;

/// <summary>Bodies of another type or packed: they are rightly signed, and refused before that is looked at.</summary>
internal static class TypeInputs
{
    internal static IReadOnlyList<HostileInput> All { get; } =
    [
        Encoded("packed with gzip", "gzip", Packed(stream => new GZipStream(stream, CompressionLevel.Optimal))),
        Encoded("packed with deflate", "deflate", Packed(stream => new ZLibStream(stream, CompressionLevel.Optimal))),
        Encoded("packed with Brotli", "br", Packed(stream => new BrotliStream(stream, CompressionLevel.Optimal))),
        Encoded("packed with Zstandard", "zstd", "\x28\xb5\x2f\xfd"),
        Encoded("packed twice", "gzip, gzip", "\x1f\x8b"),
        Encoded("packed, told in two lines", "identity\r\nContent-Encoding: gzip", "\x1f\x8b"),
        Encoded("packed in a way that there is not", "x-nothing", RawRequest.Starred),
        Typed("form in 10,000 parts", "multipart/form-data; boundary=b", string.Concat(Enumerable.Repeat("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n", 10_000)) + "--b--\r\n"),
        Typed("XML with an entity of a file", "application/xml", """<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>"""),
        Typed("two content types in two lines", "application/json\r\nContent-Type: text/html", RawRequest.Starred),
        Typed("two content types in one line", "application/json, text/html", RawRequest.Starred),
        Typed("content type with a dot", "application/json.", RawRequest.Starred),
        Typed("content type in UTF-7", "application/json; charset=utf-7", RawRequest.Starred),
        Typed("content type of 8,000 characters", $"application/{new string('j', 8000)}", RawRequest.Starred),
        Form("form with two payloads", "no-typed-message", $"payload={Uri.EscapeDataString(RawRequest.Starred)}&payload=%7B%7D"),
        Form("form without a payload", "no-typed-message", "a=1&b=2"),
        Form("form of 100,000 fields", "unreadable", string.Concat(Enumerable.Repeat("a=1&", 100_000))),
    ];

    private static HostileInput Encoded(string name, string encoding, string body) =>
        new(name, 415, RawRequest.GitHub(body) with { More = $"Content-Encoding: {encoding}\r\n" }) { Reason = "content-encoding" };

    private static HostileInput Typed(string name, string type, string body) =>
        new(name, 415, RawRequest.GitHub(body) with { Type = $"Content-Type: {type}\r\n" }) { Reason = "content-type" };

    private static HostileInput Form(string name, string kept, string body) =>
        new(name, 200, RawRequest.GitHub(body) with { Type = "Content-Type: application/x-www-form-urlencoded\r\n" }) { Kept = kept };

    /// <summary>Very much of nothing in very few bytes.</summary>
    private static string Packed(Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var packing = pack(packed))
        {
            for (var mebibyte = 0; mebibyte < 100; mebibyte++)
            {
                packing.Write(new byte[1024 * 1024]);
            }
        }

        return Encoding.Latin1.GetString(packed.ToArray());
    }
}
