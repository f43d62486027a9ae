namespace Bridge.Webhooks.Certificates;

/// <summary>What stands at the address of a certificate.</summary>
/// <param name="Outcome">What came of asking.</param>
/// <param name="Pem">The text of the file (RFC 7468), the certificate that signs first; empty unless found.</param>
public readonly record struct CertificateFile(CertificateOutcome Outcome, string Pem = "");
