namespace Bridge.Contracts.Crm;

/// <summary>Brings a recorded change of a contact to the CRM.</summary>
public sealed record PushContact
{
    /// <summary>Id of the contact in the CRM sync.</summary>
    public required Guid ContactId { get; init; }

    /// <summary>The revision that was recorded: 1, 2, 3, ...</summary>
    public required long Revision { get; init; }
}
