namespace Bridge.Webhooks.Schemes;

/// <summary>How a secret is read.</summary>
public sealed record KeyRule
{
    /// <summary>How the text becomes bytes.</summary>
    public KeyEncoding Encoding { get; init; }

    /// <summary>A prefix that is no part of the key, for example <c>whsec_</c>; taken off where it is there.</summary>
    public string? StripPrefix { get; init; }
}
