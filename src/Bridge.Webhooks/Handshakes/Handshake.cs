namespace Bridge.Webhooks.Handshakes;

/// <summary>
/// A request that only asks whether somebody is there: it is answered as the provider wants it and nothing is ever published.
/// </summary>
/// <remarks>
/// A place is <c>query:name</c>, <c>header:Name</c>, <c>json:/pointer</c> (RFC 6901) or <c>form:name</c> (the only
/// field of a body of media type <c>application/x-www-form-urlencoded</c>). One that is there twice is not there: which of them would count?
/// </remarks>
public sealed class Handshake
{
    /// <summary>What it is called in logs and metrics.</summary>
    public required string Name { get; set; }

    /// <summary>The method, for example <c>GET</c>.</summary>
    public string Method { get; set; } = "POST";

    /// <summary>True where it is answered only after the request was verified; false where providers send it without a signature.</summary>
    public bool IsSigned { get; set; }

    /// <summary>
    /// What makes a request this handshake: places with the exact text of each; <c>*</c> is any text, <c>#</c> decimal digits,
    /// <c>[]</c> an empty array of JSON.
    /// </summary>
    public IReadOnlyDictionary<string, string> When { get; set; } = new Dictionary<string, string>();

    /// <summary>Places at which there must be nothing.</summary>
    public IReadOnlyList<string> Unless { get; set; } = [];

    /// <summary>Places with the setting of the source that lists, separated by commas, the names which are let in; <c>*</c> in it lets all in.</summary>
    public IReadOnlyDictionary<string, string> Among { get; set; } = new Dictionary<string, string>();

    /// <summary>Places with the setting of the source that each must equal, compared in constant time. Refused otherwise, and where the setting is not set.</summary>
    public IReadOnlyDictionary<string, string> Check { get; set; } = new Dictionary<string, string>();

    /// <summary>The setting of the source that says until when it is answered (RFC 3339). Refused afterwards, and where the setting is not set; null for always.</summary>
    public string? Until { get; set; }

    /// <summary>The place of the secret that the provider gives away here; null where it gives none. Refused where the source has a secret already.</summary>
    public string? Stores { get; set; }

    /// <summary>What is answered.</summary>
    public HandshakeReply Reply { get; set; } = new();
}
