using Bridge.Contracts;

namespace Bridge.Webhooks;

/// <summary>A message that is ready to be published.</summary>
public sealed class TranslatedMessage
{
    private readonly IdentifiedWebhook _webhook;
    private readonly ReadOnlyMemory<byte> _body;

    /// <param name="webhook">The event that it was translated from.</param>
    /// <param name="body">The bytes of that event: the whole body, or an item of a batch.</param>
    /// <param name="messageId">The id.</param>
    /// <param name="message">The message.</param>
    /// <param name="item">The item.</param>
    internal TranslatedMessage(IdentifiedWebhook webhook, ReadOnlyMemory<byte> body, Guid messageId, IWebhookMessage message, string item)
        => (_webhook, _body, MessageId, Message, Item) = (webhook, body, messageId, message, item);

    /// <summary>The same whenever the same webhook is translated.</summary>
    public Guid MessageId { get; }

    /// <summary>The message; publish it as its own type.</summary>
    public IWebhookMessage Message { get; }

    /// <summary>The item of a batch that it stands for; empty where it stands for the whole webhook, or the item has an id of its own.</summary>
    public string Item { get; }

    /// <summary>What to publish instead where nobody consumes it: the event as it came.</summary>
    public TranslatedMessage Unconsumed() => _webhook.AsItCame(WebhookReceivedReason.NoConsumer, Item, _body);
}
