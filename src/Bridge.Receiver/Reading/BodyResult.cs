namespace Bridge.Receiver.Reading;

/// <summary>A body, or the answer to a request whose body is refused.</summary>
internal readonly record struct BodyResult
{
    internal BodyResult(ReadOnlyMemory<byte> bytes) => Bytes = bytes;

    internal BodyResult(Answer refused) => Refused = refused;

    internal ReadOnlyMemory<byte> Bytes { get; }

    internal Answer? Refused { get; }
}
