using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Schemes;

namespace Bridge.Tests.Webhooks;

/// <summary>One scheme for each way in which a scheme may differ.</summary>
internal static class Schemes
{
    public const string Url = "https://hooks.example.com/webhooks/any?x=1";

    public static readonly SignatureScheme IdTimeBody = new()
    {
        Key = new() { Encoding = KeyEncoding.Base64, StripPrefix = "whsec_" },
        Signature = new() { In = ["header:webhook-signature"], Split = ' ', Separator = ',', Labels = ["v1"], Encoding = SignatureEncoding.Base64 },
        Timestamp = new() { In = ["header:webhook-timestamp"] },
        Message = "{header:webhook-id}.{ts}.{body}",
    };

    public static readonly SignatureScheme UrlBody = new()
    {
        Signature = new() { In = ["header:X-Signature"], Encoding = SignatureEncoding.Base64 },
        Message = "{method}{url}{body}",
    };

    public static readonly SignatureScheme BodyTime = new()
    {
        Hash = SignatureHash.Sha512,
        Require = new Dictionary<string, string> { ["header:X-Signature-Version"] = "1" },
        Signature = new() { In = ["header:X-Signature-Primary", "header:X-Signature-Secondary"], Encoding = SignatureEncoding.Base64 },
        Timestamp = new() { In = ["header:X-Time"], Encoding = TimestampEncoding.Rfc3339, Tolerance = TimeSpan.FromMinutes(10), RefuseFuture = false },
        Message = "{body}{ts}",
    };

    public static readonly SignatureScheme Sha1 = new()
    {
        Hash = SignatureHash.Sha1,
        Signature = new() { In = ["header:X-Signature-*"], Separator = '=', Labels = ["sha1"] },
    };

    public static readonly SignatureScheme Digest = new()
    {
        Kind = SchemeKind.Digest,
        Signature = new() { In = ["header:X-Signature"] },
        Message = "{secret}{body}",
    };

    public static readonly SignatureScheme BodyMilliseconds = new()
    {
        Key = new() { Encoding = KeyEncoding.Hex },
        Signature = new() { In = ["header:X-Signature"] },
        Timestamp = new() { In = ["header:X-Time"], Encoding = TimestampEncoding.UnixMilliseconds },
        Message = "v0:{ts}:{body}",
    };

    public static IReadOnlyList<(string Name, SignatureScheme Scheme, string Secret)> All { get; } =
    [
        .. ProviderCatalog.All.Where(provider => provider.Scheme is { Kind: not SchemeKind.Token }).Select(provider => (provider.Name, provider.Scheme!, "plain text")),
        (nameof(IdTimeBody), IdTimeBody, "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX"),
        (nameof(UrlBody), UrlBody, "plain text"),
        (nameof(BodyTime), BodyTime, "plain text"),
        (nameof(Sha1), Sha1, "plain text"),
        (nameof(Digest), Digest, "plain text"),
        (nameof(BodyMilliseconds), BodyMilliseconds, "00ff10"),
    ];
}
