using System.Security.Cryptography;

namespace Bridge.Webhooks.Schemes;

/// <summary>The decoded signatures of one request, at most 16: whoever sends thousands costs no more than sixteen comparisons.</summary>
/// <param name="buffer">Of <see cref="BufferLength" /> bytes: a slot a signature, of which the first byte tells the length.</param>
/// <param name="form">What a signature looks like.</param>
internal ref struct CandidateSignatures(Span<byte> buffer, SignatureForm form)
{
    public const int BufferLength = 16 * Slot;

    private const int Slot = SignatureForm.Longest + 1;

    private readonly Span<byte> _buffer = buffer;
    private int _seen;

    public int Count { get; private set; }

    public readonly bool IsEmpty => Count == 0;

    public readonly bool HasTooMany => _seen > form.Most;

    public readonly ReadOnlySpan<byte> this[int index] => _buffer.Slice(index * Slot + 1, _buffer[index * Slot]);

    public void Add(ReadOnlySpan<char> text, SignatureEncoding encoding)
    {
        if (++_seen > form.Most || !form.TryRead(text, encoding, _buffer.Slice(Count * Slot + 1, form.Length), out var length))
            return;
        _buffer[Count * Slot] = (byte)length;
        Count++;
    }

    public readonly bool Contains(ReadOnlySpan<byte> signature)
    {
        var found = false;
        for (var i = 0; i < Count; i++)
            found |= CryptographicOperations.FixedTimeEquals(this[i], signature);
        return found;
    }
}
