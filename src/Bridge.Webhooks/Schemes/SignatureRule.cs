namespace Bridge.Webhooks.Schemes;

/// <summary>Where signatures stand and how they are written.</summary>
public sealed record SignatureRule
{
    /// <summary>
    /// The places, each <c>header:Name</c>, <c>header:Prefix-*</c> (every header that begins so) or <c>json:/pointer</c> (RFC 6901);
    /// for a token also <c>bearer</c> or <c>basic</c> (the secret is <c>user:password</c>), of the header <c>Authorization</c>. A signature at any of them is a candidate.
    /// </summary>
    public IReadOnlyList<string> In { get; init; } = [];

    /// <summary>What separates the items of one value; null where the value is one item. Several lines of a header are taken only with <c>,</c>.</summary>
    public char? Split { get; init; }

    /// <summary>What separates an item's label from its signature; null where items have no label.</summary>
    public char? Separator { get; init; }

    /// <summary>The labels that hold a signature, in exact case; items with another label are passed over.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>How a signature is written.</summary>
    public SignatureEncoding Encoding { get; init; }
}
