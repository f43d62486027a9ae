namespace Bridge.Contracts.Messaging;

/// <summary>A message that was sent through a provider of e-mail or text messages reached its recipient's server or device.</summary>
/// <remarks>It does not tell the recipient: whoever sent the message knows it by <see cref="ProviderMessageId" />.</remarks>
public sealed record MessageDelivered : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>How it was sent: one of <see cref="MessageChannel" />.</summary>
    public required string Channel { get; init; }

    /// <summary>The provider's id of the message, as it is in its events. Of SendGrid it begins with the <c>X-Message-Id</c> that it answered when the message was sent.</summary>
    public required string ProviderMessageId { get; init; }
}
