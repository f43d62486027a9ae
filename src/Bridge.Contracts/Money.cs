namespace Bridge.Contracts;

/// <summary>An amount in the minor units of its currency, so that no rounding can happen.</summary>
public sealed record Money
{
    /// <summary>Minor units: 1250 is 12.50 in EUR and 1250 in JPY (ISO 4217 tells the exponent).</summary>
    public required long Amount { get; init; }

    /// <summary>ISO 4217 code, three upper-case letters.</summary>
    public required string Currency { get; init; }
}
