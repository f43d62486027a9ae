using System.Security.Cryptography;

namespace Bridge.Webhooks.Schemes;

/// <summary>The decoded signatures of one request, at most 16: whoever sends thousands costs no more than sixteen comparisons.</summary>
internal ref struct CandidateSignatures(Span<byte> buffer, int length)
{
    public const int Most = 16;

    private readonly Span<byte> _buffer = buffer;
    private int _decoded;
    private int _seen;

    public readonly bool IsEmpty => _decoded == 0;

    public readonly bool HasTooMany => _seen > Most;

    public void Add(ReadOnlySpan<char> text, SignatureEncoding encoding)
    {
        if (++_seen <= Most && StrictDecoder.TryDecode(text, encoding, _buffer.Slice(_decoded * length, length)))
            _decoded++;
    }

    public readonly bool Contains(ReadOnlySpan<byte> signature)
    {
        var found = false;
        for (var i = 0; i < _decoded; i++)
            found |= CryptographicOperations.FixedTimeEquals(_buffer.Slice(i * length, length), signature);
        return found;
    }
}
