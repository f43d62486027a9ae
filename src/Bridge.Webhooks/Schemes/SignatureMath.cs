using System.Security.Cryptography;
using System.Text;

namespace Bridge.Webhooks.Schemes;

/// <summary>Computes the one right signature of a message under a key.</summary>
internal sealed class SignatureMath(SchemeKind kind, SignatureHash hash)
{
    private readonly HashAlgorithmName _algorithm = hash switch
    {
        SignatureHash.Sha1 => HashAlgorithmName.SHA1,
        SignatureHash.Sha512 => HashAlgorithmName.SHA512,
        _ => HashAlgorithmName.SHA256,
    };

    public int SignatureLength { get; } = LengthOf(hash);

    public static int LengthOf(SignatureHash hash) => hash switch
    {
        SignatureHash.Sha1 => SHA1.HashSizeInBytes,
        SignatureHash.Sha512 => SHA512.HashSizeInBytes,
        _ => SHA256.HashSizeInBytes,
    };

    public void Compute(ReadOnlySpan<byte> key, SignedMessage message, Span<byte> signature)
    {
        if (kind is SchemeKind.Hmac && message.Template.IsBodyOnly)
            CryptographicOperations.HmacData(_algorithm, key, message.Body.Span, signature);
        else
            ComputeParts(key, message, signature);
    }

    private void ComputeParts(ReadOnlySpan<byte> key, SignedMessage message, Span<byte> signature)
    {
        using var incremental = kind is SchemeKind.Hmac ? IncrementalHash.CreateHMAC(_algorithm, key) : IncrementalHash.CreateHash(_algorithm);
        for (var i = 0; i < message.Template.Parts.Length; i++)
        {
            switch (message.Template.Parts[i].Kind)
            {
                case TemplatePartKind.Body:
                    incremental.AppendData(message.Body.Span);
                    break;
                case TemplatePartKind.Secret:
                    incremental.AppendData(key);
                    break;
                default:
                    Append(incremental, message.Texts[i]);
                    break;
            }
        }

        incremental.GetHashAndReset(signature);
    }

    private static void Append(IncrementalHash incremental, string text)
    {
        const int Small = 256;
        Span<byte> bytes = text.Length <= Small ? stackalloc byte[Small * 3] : new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        incremental.AppendData(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }
}
