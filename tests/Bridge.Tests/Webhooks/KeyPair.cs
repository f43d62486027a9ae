using System.Security.Cryptography;
using System.Text;
using Bridge.Webhooks.Schemes;

namespace Bridge.Tests.Webhooks;

/// <summary>What a source is configured with, and what its provider signs with: the same, unless a scheme has a public and a private key.</summary>
internal sealed record KeyPair(string Configured, string Signing)
{
    // Public keys and seeds of RFC 8032, section 7.1: tests 2 and 3.
    private static readonly KeyPair[] Ed25519 =
    [
        new("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"),
        new("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"),
    ];

    private static readonly KeyPair[] Ecdsa = [NewEcdsa(), NewEcdsa()];

    /// <summary>A pair of the right kind for a scheme: always the same for the same place, another for another.</summary>
    public static KeyPair Of(SignatureScheme scheme, int place = 0) => scheme.Kind switch
    {
        SchemeKind.Ed25519 => new(Text(scheme, Bytes(Ed25519[place].Configured)), Text(scheme, Bytes(Ed25519[place].Signing))),
        SchemeKind.EcdsaP256Sha256 => Ecdsa[place],
        _ => Shared(Text(scheme, SHA256.HashData(Encoding.UTF8.GetBytes($"secret {place}")))),
    };

    private static KeyPair Shared(string secret) => new(secret, secret);

    private static KeyPair NewEcdsa()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new(Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()), Convert.ToBase64String(key.ExportPkcs8PrivateKey()));
    }

    private static byte[] Bytes(string hexadecimal)
    {
        Assert.True(KeyReader.TryRead(hexadecimal, new() { Encoding = KeyEncoding.Hex }, out var bytes));
        return bytes;
    }

    private static string Text(SignatureScheme scheme, byte[] key)
        => scheme.Key.Encoding is KeyEncoding.Base64 ? scheme.Key.StripPrefix + Convert.ToBase64String(key) : Convert.ToHexStringLower(key);
}
