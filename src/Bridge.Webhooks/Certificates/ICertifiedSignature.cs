using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks.Certificates;

/// <summary>A provider that signs with a certificate, which its request names.</summary>
internal interface ICertifiedSignature : ICodedSignature
{
    /// <summary>Where the certificate of a sample would stand.</summary>
    string AddressOf(CertifiedKey key);
}
