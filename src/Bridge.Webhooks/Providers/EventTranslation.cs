using Bridge.Contracts;

namespace Bridge.Webhooks.Providers;

/// <summary>What an event says: a typed message, or why it stays as it is.</summary>
internal readonly record struct EventTranslation
{
    private EventTranslation(IWebhookMessage? message, string reason) => (Message, Reason) = (message, reason);

    /// <summary>An event of a kind without a typed message.</summary>
    public static EventTranslation None { get; } = new(null, WebhookReceivedReason.NoTypedMessage);

    /// <summary>An event that is not of the shape that its kind promises.</summary>
    public static EventTranslation Unreadable { get; } = new(null, WebhookReceivedReason.Unreadable);

    /// <summary>An event whose kind, told by an unsigned header, is not what its body shows.</summary>
    public static EventTranslation Mismatch { get; } = new(null, WebhookReceivedReason.TypeMismatch);

    /// <summary>The message; null where the event travels as <see cref="WebhookReceived" />.</summary>
    public IWebhookMessage? Message { get; }

    /// <summary>Why it does; empty where there is a message.</summary>
    public string Reason { get; }

    /// <summary>A typed message.</summary>
    public static EventTranslation Of(IWebhookMessage message) => new(message, string.Empty);
}
