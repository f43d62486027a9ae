namespace Bridge.Contracts;

/// <summary>A message that the receiver publishes: it tells which webhook it came from.</summary>
/// <remarks>Whoever wants to follow every webhook consumes this interface.</remarks>
public interface IWebhookMessage
{
    /// <summary>The webhook that this message was translated from.</summary>
    WebhookMetadata Webhook { get; }
}
