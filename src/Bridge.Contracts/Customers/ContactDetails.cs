namespace Bridge.Contracts.Customers;

/// <summary>A person, as far as a consumer needs to know one.</summary>
public sealed record ContactDetails
{
    /// <summary>E-mail address as the provider sent it.</summary>
    public required string Email { get; init; }

    /// <summary>Full name; null where it is not known.</summary>
    public string? Name { get; init; }

    /// <summary>Telephone number as the provider sent it; null where it is not known.</summary>
    public string? Phone { get; init; }
}
