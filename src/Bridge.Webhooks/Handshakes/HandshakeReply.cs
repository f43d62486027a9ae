namespace Bridge.Webhooks.Handshakes;

/// <summary>
/// The answer to a handshake, never HTML. A value is a place, <c>setting:Name</c>, <c>text:...</c> (as it stands), or <c>hmac:</c> and a place: HMAC-SHA256
/// of the text there under the secret that verified the request, in hexadecimal. At most one of <see cref="Text" />, <see cref="Fields" /> and <see cref="Json" />.
/// </summary>
public sealed class HandshakeReply
{
    /// <summary>The HTTP status, 200 to 299.</summary>
    public int Status { get; set; } = 200;

    /// <summary>Headers with their values.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; set; } = new Dictionary<string, string>();

    /// <summary>The value that is the body, as <c>text/plain</c>.</summary>
    public string? Text { get; set; }

    /// <summary>The values that become the texts of an object of JSON.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; set; } = new Dictionary<string, string>();

    /// <summary>A body of JSON that is always the same.</summary>
    public string? Json { get; set; }
}
