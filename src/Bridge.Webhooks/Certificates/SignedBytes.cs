using System.Security.Cryptography;

namespace Bridge.Webhooks.Certificates;

/// <summary>A signature of RSA (PKCS #1 v1.5) and what it may cover.</summary>
/// <param name="Messages">The signed bytes: one for each secret, where each makes others.</param>
/// <param name="Signature">The signature.</param>
/// <param name="Hash">The hash below it.</param>
internal sealed record SignedBytes(IReadOnlyList<byte[]> Messages, byte[] Signature, HashAlgorithmName Hash);
