namespace Bridge.Receiver.Access;

/// <summary>A published list of networks: the last one that could be read. Safe for use by many threads.</summary>
internal sealed class AddressList(AddressListPlace place)
{
    private volatile Networks? _networks;
    private long _dueAt;

    internal AddressListPlace Place => place;

    /// <summary>Null until it was read once.</summary>
    internal Networks? Networks => _networks;

    internal bool IsDue(DateTimeOffset now) => now.UtcTicks >= Volatile.Read(ref _dueAt);

    internal void ReadAgainAt(DateTimeOffset time) => Volatile.Write(ref _dueAt, time.UtcTicks);

    /// <summary>Replaces the networks by what was read.</summary>
    /// <exception cref="InvalidDataException">It is no list: the last one stays.</exception>
    internal void Replace(ReadOnlyMemory<byte> bytes) => _networks = AddressListReader.Read(bytes, place.Key);
}
