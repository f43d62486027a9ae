namespace Bridge.Webhooks.Schemes;

/// <summary>How a provider signs, as data: a new provider with HMAC is one of these and no code.</summary>
/// <remarks>
/// What holds for every scheme: any secret may fit any candidate; a signature must decode strictly and have the exact length; decoded
/// bytes are compared in constant time; at most 16 candidates are taken, 4 where each costs a verification of its own.
/// </remarks>
public sealed record SignatureScheme
{
    /// <summary>The family.</summary>
    public SchemeKind Kind { get; init; }

    /// <summary>The hash.</summary>
    public SignatureHash Hash { get; init; }

    /// <summary>How secrets are read.</summary>
    public KeyRule Key { get; init; } = new();

    /// <summary>Headers (<c>header:Name</c>) that must hold exactly a value, for example a version of the signature.</summary>
    public IReadOnlyDictionary<string, string> Require { get; init; } = new Dictionary<string, string>();

    /// <summary>Where signatures stand.</summary>
    public SignatureRule Signature { get; init; } = new();

    /// <summary>The signed time; null where there is none. Then only the inbox tells a repeat.</summary>
    public TimestampRule? Timestamp { get; init; }

    /// <summary>
    /// The signed bytes: literals and <c>{body}</c>, <c>{ts}</c> (as it was sent), <c>{method}</c>, <c>{url}</c> (as it is configured),
    /// <c>{url-decoded}</c> (with the escapes of <c>: / ? @ ! $ ' ( ) * , ;</c> decoded, as HubSpot signs it), <c>{header:Name}</c>, <c>{json:/pointer}</c>, and <c>{secret}</c> in a digest.
    /// </summary>
    public string Message { get; init; } = "{body}";
}
