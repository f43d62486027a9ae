using Bridge.Contracts;

namespace Bridge.Webhooks.Providers;

/// <summary>What an event says: typed messages, or why it stays as it is.</summary>
internal readonly record struct EventTranslation
{
    private EventTranslation(IReadOnlyList<Fact> facts, string reason) => (Facts, Reason) = (facts, reason);

    /// <summary>An event of a kind without a typed message.</summary>
    public static EventTranslation None { get; } = new([], WebhookReceivedReason.NoTypedMessage);

    /// <summary>An event that is not of the shape that its kind promises.</summary>
    public static EventTranslation Unreadable { get; } = new([], WebhookReceivedReason.Unreadable);

    /// <summary>An event whose kind, told by an unsigned header, is not what its body shows.</summary>
    public static EventTranslation Mismatch { get; } = new([], WebhookReceivedReason.TypeMismatch);

    /// <summary>The messages; none where the event travels as <see cref="WebhookReceived" />.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>Why it does; empty where there are messages.</summary>
    public string Reason { get; }

    /// <summary>A typed message.</summary>
    public static EventTranslation Of(IWebhookMessage message) => Of([new Fact(message)]);

    /// <summary>A typed message that other events of the provider tell too.</summary>
    /// <param name="message">The message.</param>
    /// <param name="key">What names the fact: see <see cref="Fact" />.</param>
    public static EventTranslation Once(IWebhookMessage message, string key) => Of([new Fact(message, key)]);

    /// <summary>All that an event tells; <see cref="None" /> where that is nothing.</summary>
    public static EventTranslation Of(IReadOnlyList<Fact> facts) => facts.Count > 0 ? new(facts, string.Empty) : None;
}
