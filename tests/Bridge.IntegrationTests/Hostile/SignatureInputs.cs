using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bridge.IntegrationTests.Receiving;

namespace Bridge.IntegrationTests.Hostile;

/// <summary>Signatures that are absent, damaged, or of another kind than the source's.</summary>
internal static class SignatureInputs
{
    private const string Header = "X-Hub-Signature-256";
    private const string Wrong = "wrong-signature";
    private const string Malformed = "malformed-signature";
    private const string Missing = "missing-signature";

    private static readonly byte[] Signed = HMACSHA256.HashData(Encoding.ASCII.GetBytes(ReceiverHost.Secret), Encoding.ASCII.GetBytes(RawRequest.Starred));
    private static readonly string Right = Convert.ToHexStringLower(Signed);

    internal static IReadOnlyList<HostileInput> All { get; } =
    [
        Refused("no signature", Missing, string.Empty),
        Refused("empty signature", Missing, $"{Header}: \r\n"),
        Refused("signature of white space", Missing, $"{Header}: \t \r\n"),
        Value("label without a signature", Malformed, "sha256="),
        Value("signature without its label", Malformed, Right),
        Value("last bit of the signature", Wrong, $"sha256={Right[..^1]}{(Right[^1] == '0' ? '1' : '0')}"),
        Value("first 8 bytes of the signature", Malformed, $"sha256={Right[..16]}"),
        Value("signature and a byte", Malformed, $"sha256={Right}00"),
        Value("half a byte of the signature", Malformed, $"sha256={Right[..^1]}"),
        Value("signature in Base64", Malformed, $"sha256={Convert.ToBase64String(Signed)}"),
        Value("signature in Base64 for URLs", Malformed, $"sha256={Base64Url.EncodeToString(Signed)}"),
        Value("signature with 0x", Malformed, $"sha256=0x{Right}"),
        Value("label of an older version", Malformed, $"v0={Right}"),
        Value("label of a weaker hash", Malformed, $"sha1={Right[..40]}"),
        Value("label of a hash that there is not", Malformed, $"none={Right}"),
        Value("label in capitals", Malformed, $"SHA256={Right}"),
        Value("zeros for a signature", Wrong, $"sha256={new string('0', 64)}"),
        Value("1,000 signatures", Malformed, string.Join(',', Enumerable.Repeat("sha256=00", 1000))),
        Refused("weaker signature alone", Missing, $"X-Hub-Signature: sha1={Right[..40]}\r\n"),
        Refused("signature of another source", Missing, $"Stripe-Signature: t=1,v1={Right}\r\n"),
        new("signature in capitals", 200, RawRequest.GitHub() with { Signature = $"{Header}: sha256={Right.ToUpperInvariant()}\r\n" }),
        Body("first bit of the body", "{" + RawRequest.Starred[1..].Replace("\"action\"", "\"actioo\"", StringComparison.Ordinal)),
        Body("same data with a space more", RawRequest.Starred.Replace(":", ": ", StringComparison.Ordinal)),
        Body("same data in another order", $$"""{"note":"{{RawRequest.Canary}}","action":"started"}"""),
        Body("body twice", RawRequest.Starred + RawRequest.Starred),
        Body("no body", string.Empty),
    ];

    private static HostileInput Value(string name, string reason, string value) => Refused(name, reason, $"{Header}: {value}\r\n");

    private static HostileInput Refused(string name, string reason, string signature) => new(name, 401, RawRequest.GitHub() with { Signature = signature }) { Reason = reason };

    /// <summary>Another body under a right signature.</summary>
    private static HostileInput Body(string name, string body) =>
        new(name, 401, RawRequest.GitHub() with { Body = body, Framing = RawRequest.Length(body.Length) }) { Reason = Wrong };
}
