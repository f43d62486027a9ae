namespace Bridge.Webhooks.Handshakes;

/// <summary>What to answer a handshake.</summary>
/// <param name="Name">The handshake's name.</param>
/// <param name="Status">The HTTP status; 401 where the handshake is refused.</param>
public sealed record HandshakeAnswer(string Name, int Status)
{
    private const int Unauthorized = 401;

    /// <summary>True where it is refused: a wrong token, too late, or a secret where there is one.</summary>
    public bool IsRefused => Status == Unauthorized;

    /// <summary>Headers, every value printable ASCII.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary><c>text/plain</c> or <c>application/json</c>; null where there is no body.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body; empty where there is none.</summary>
    public string Body { get; init; } = string.Empty;

    /// <summary>The secret that is to be kept before this is answered; null where there is none.</summary>
    public string? Secret { get; init; }

    /// <summary>The name alone: whoever logs this gives nothing away.</summary>
    public override string ToString() => Name;

    /// <summary>The refusal of the same handshake.</summary>
    public HandshakeAnswer Refuse() => new(Name, Unauthorized);

    internal static HandshakeAnswer Refused(Handshake handshake) => new(handshake.Name, Unauthorized);
}
