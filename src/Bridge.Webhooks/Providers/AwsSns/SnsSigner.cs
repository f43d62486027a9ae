using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;

namespace Bridge.Webhooks.Providers.AwsSns;

/// <summary>Signs as <see cref="SnsSignature" /> says, in version 2: writes topic, time and signature into the message.</summary>
internal sealed class SnsSigner(CertifiedKey key, string address) : IWebhookSigner
{
    public SampleRequest Sign(SampleRequest request, DateTimeOffset at)
    {
        var body = request.Body;
        foreach (var (name, value) in new[]
                 {
                     ("TopicArn", key.Id),
                     ("Timestamp", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture)),
                     ("SignatureVersion", "2"),
                     ("SigningCertURL", address),
                 })
            body = Write(body, name, value);

        if (!SnsMessage.TryRead(body, out var message) || !message.TryCompose(out var signed))
            throw new ArgumentException("The body is no message of SNS: it needs Type, MessageId and Message.", nameof(request));
        return request with { Headers = new(request.Headers), Body = Write(body, "Signature", Convert.ToBase64String(key.Sign(signed, HashAlgorithmName.SHA256))) };
    }

    private static byte[] Write(ReadOnlyMemory<byte> body, string name, string value) => JsonBody.Write(body, $"/{name}", _ => JsonValue.Create(value));
}
