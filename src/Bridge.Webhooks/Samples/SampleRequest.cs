namespace Bridge.Webhooks.Samples;

/// <summary>A request of a sample, before it is signed.</summary>
/// <param name="Body">The body.</param>
/// <param name="Headers">The headers that no signature covers, <c>Content-Type</c> and the kind of event among them.</param>
public sealed record SampleRequest(ReadOnlyMemory<byte> Body, WebhookHeaders Headers);
