namespace Bridge.Contracts.Messaging;

/// <summary>A message that was sent through a provider of e-mail or text messages was not delivered, and the provider does not try again.</summary>
public sealed record MessageFailed : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>How it was sent: one of <see cref="MessageChannel" />.</summary>
    public required string Channel { get; init; }

    /// <summary>The provider's id of the message, as it is in its events. Of SendGrid it begins with the <c>X-Message-Id</c> that it answered when the message was sent.</summary>
    public required string ProviderMessageId { get; init; }

    /// <summary>The address or telephone number, for those who must stop writing to it; null where the provider does not tell it or names several.</summary>
    public string? Recipient { get; init; }

    /// <summary>True only where the provider says that another message to the same recipient would fail too.</summary>
    public required bool IsPermanent { get; init; }

    /// <summary>The provider's code for the reason, for example <c>5.1.1</c> or <c>30003</c>; null where it tells none.</summary>
    public string? Reason { get; init; }
}
