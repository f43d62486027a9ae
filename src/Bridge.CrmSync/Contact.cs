namespace Bridge.CrmSync;

/// <summary>A person, as far as providers told of one.</summary>
/// <remarks>
/// Each field carries the time of the event that set it, so that events lead to the same contact in whatever order they come:
/// the newest value that a provider sent wins, and of two with one time the greater text.
/// </remarks>
public sealed class Contact
{
    /// <summary>Id of the contact; it never changes.</summary>
    public Guid Id { get; init; }

    /// <summary>The address that identifies the person, as <see cref="EmailAddress" /> writes it.</summary>
    public required string Email { get; init; }

    /// <summary>Full name; null where it is not known.</summary>
    public string? Name { get; private set; }

    /// <summary>The provider's time of the event that told the name.</summary>
    public DateTimeOffset? NameAt { get; private set; }

    /// <summary>Telephone number; null where it is not known.</summary>
    public string? Phone { get; private set; }

    /// <summary>The provider's time of the event that told the number.</summary>
    public DateTimeOffset? PhoneAt { get; private set; }

    /// <summary>Counts the real changes: 1 for a new contact, 0 before its first event.</summary>
    public long Revision { get; private set; }

    /// <summary>The newest revision that the CRM has; 0 before the first.</summary>
    public long PushedRevision { get; private set; }

    /// <summary>When the CRM took it, by the service's clock.</summary>
    public DateTimeOffset? PushedAt { get; private set; }

    /// <summary>Takes in what an event told.</summary>
    /// <param name="name">The name; null is not told.</param>
    /// <param name="phone">The telephone number; null is not told.</param>
    /// <param name="at">The provider's time of the event.</param>
    /// <returns>True where it made the contact or changed a value of it; the revision is then counted up.</returns>
    public bool Merge(string? name, string? phone, DateTimeOffset at)
    {
        var time = Stored(at);
        var isNew = Revision == 0;
        var (oldName, oldPhone) = (Name, Phone);
        if (IsNewer(name, time, Name, NameAt))
        {
            (Name, NameAt) = (name, time);
        }

        if (IsNewer(phone, time, Phone, PhoneAt))
        {
            (Phone, PhoneAt) = (phone, time);
        }

        var isChanged = isNew || Name != oldName || Phone != oldPhone;
        Revision += isChanged ? 1 : 0;
        return isChanged;
    }

    private static bool IsNewer(string? told, DateTimeOffset at, string? known, DateTimeOffset? knownAt) =>
        told is not null
        && (knownAt is null || at > knownAt || (at == knownAt && string.CompareOrdinal(told, known) > 0));

    // PostgreSQL keeps microseconds: a finer time would look newer than its own copy in the table.
    private static DateTimeOffset Stored(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
