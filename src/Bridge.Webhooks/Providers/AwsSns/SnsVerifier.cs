using System.Security.Cryptography;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks.Providers.AwsSns;

/// <summary>Verifies <see cref="SnsSignature" /> for one source. Of topics that it does not name no certificate is even asked for.</summary>
internal sealed class SnsVerifier(List<string> topics, bool demandsVersion2) : IWebhookVerifier
{
    private const int LongestSignature = 1024;

    public async ValueTask<Finding> VerifyAsync(WebhookRequest request, ICertificateSource certificates, CancellationToken cancellationToken)
    {
        if (!SnsMessage.TryRead(request.Body, out var message) || message["Signature"] is not { Length: > 0 } text)
            return new(Verdict.MissingSignature);
        var topic = topics.IndexOf(message["TopicArn"] ?? string.Empty);
        if (topic < 0 || Hash(message["SignatureVersion"]) is not { } hash)
            return new(Verdict.UnmetRequirement);
        if (!StrictDecoder.TryDecode(text, SignatureEncoding.Base64, LongestSignature, out var signature))
            return new(Verdict.MalformedSignature);
        if (!message.TryCompose(out var bytes) || message.CertificateAddress is not { } address)
            return new(Verdict.MissingPart);
        if (!Rfc3339.TryRead(message["Timestamp"], out var time))
            return new(Verdict.MalformedTimestamp);

        var signed = new SignedBytes([bytes], signature, hash);
        var finding = await SnsSignature.Certificates.VerifyAsync(address, signed, request.ReceivedAt, certificates, cancellationToken).ConfigureAwait(false);
        if (finding.Verdict is not Verdict.Accepted)
            return finding;
        // Whoever consumed it would find there an address that looks verified.
        return message.IsConfirmation && SnsSignature.SubscriptionOf(message) is null
            ? new(Verdict.UnmetRequirement)
            : new(SignedTime.Judge(time, request.ReceivedAt, SnsSignature.Tolerance), topic);
    }

    public bool Signs(string place) => SnsMessage.Places.Contains(place);

    private HashAlgorithmName? Hash(string? version) => version switch
    {
        "2" => HashAlgorithmName.SHA256,
        "1" when !demandsVersion2 => HashAlgorithmName.SHA1,
        _ => null,
    };
}
