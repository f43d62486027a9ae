using Bridge.Contracts;

namespace Bridge.Webhooks;

/// <summary>What a webhook says, as messages.</summary>
public sealed class Translation
{
    private readonly IdentifiedWebhook _webhook;

    internal Translation(IdentifiedWebhook webhook, IReadOnlyList<TranslatedMessage> messages)
    {
        _webhook = webhook;
        Messages = messages;
    }

    /// <summary>Where the messages come from.</summary>
    public WebhookMetadata Metadata => _webhook.Metadata;

    /// <summary>The messages to publish, each under its own id; none where the webhook is ignored.</summary>
    public IReadOnlyList<TranslatedMessage> Messages { get; }

    /// <summary>Why there is nothing to publish; null where there is.</summary>
    public string? IgnoredBecause { get; internal init; }
}
