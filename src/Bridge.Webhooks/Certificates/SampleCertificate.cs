using Bridge.Webhooks.Providers;

namespace Bridge.Webhooks.Certificates;

/// <summary>The certificate of samples that are signed here, which stands at no provider's address.</summary>
/// <param name="Address">Where the signed sample says that it stands.</param>
/// <param name="File">The certificate.</param>
public sealed record SampleCertificate(Uri Address, CertificateFile File)
{
    /// <summary>True where a provider signs with a certificate: then no receiver that looks for it at the provider takes a sample.</summary>
    public static bool IsNeeded(IWebhookProvider provider) => provider.Signature is ICertifiedSignature;

    /// <summary>Finds it in what a sample is signed with.</summary>
    /// <param name="provider">Who signs.</param>
    /// <param name="signingSecret">What it is signed with, see <see cref="Signing.SourceKeys.SigningSecret" />.</param>
    /// <returns>Null where the provider signs with no certificate.</returns>
    /// <exception cref="WebhookConfigurationException">The provider signs with one, and none can be read.</exception>
    public static SampleCertificate? Of(IWebhookProvider provider, string signingSecret)
        => provider.Signature is ICertifiedSignature signature && CertifiedKey.Read(signingSecret) is { } key
            ? new(new Uri(signature.AddressOf(key)), new(CertificateOutcome.Found, key.Pem))
            : null;
}
