namespace Bridge.Webhooks.Samples;

/// <summary>A request to send: of a sample before it is signed, or signed.</summary>
/// <param name="Body">The body.</param>
/// <param name="Headers">The headers: before it is signed <c>Content-Type</c> and the kind of event among them.</param>
public sealed record SampleRequest(ReadOnlyMemory<byte> Body, WebhookHeaders Headers)
{
    /// <summary>The method.</summary>
    public string Method { get; init; } = "POST";

    /// <summary>The query to send, <c>?</c> included; empty where the URL stays as it is registered.</summary>
    public string Query { get; init; } = string.Empty;
}
