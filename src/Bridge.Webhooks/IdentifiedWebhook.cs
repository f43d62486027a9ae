using System.Globalization;
using Bridge.Contracts;
using Bridge.Webhooks.Identity;
using Bridge.Webhooks.Providers;

namespace Bridge.Webhooks;

/// <summary>A verified webhook of which the envelope is read: it makes translations whose metadata and ids are filled in.</summary>
public sealed class IdentifiedWebhook
{
    internal const string UnknownType = "unknown";

    private readonly VerifiedWebhook _webhook;
    private readonly string _key;
    private readonly bool _hasKeyOfItsOwn;

    internal IdentifiedWebhook(VerifiedWebhook webhook, WebhookEvent webhookEvent)
    {
        _webhook = webhook;
        var id = OneLine(webhookEvent.Id);
        _hasKeyOfItsOwn = webhookEvent.IsIdSigned && id is not null;
        _key = _hasKeyOfItsOwn ? id! : webhookEvent.ContentHash ?? webhook.BodyHash;
        Metadata = new WebhookMetadata
        {
            Source = webhook.Source.Name,
            Provider = webhook.Source.Provider,
            EventId = id,
            EventType = OneLine(webhookEvent.Type) ?? UnknownType,
            ApiVersion = OneLine(webhookEvent.ApiVersion),
            OccurredAt = webhookEvent.OccurredAt?.ToUniversalTime(),
            ReceivedAt = webhook.Request.ReceivedAt.ToUniversalTime(),
            BodyHash = webhook.BodyHash,
        };
    }

    /// <summary>What every message of this webhook carries.</summary>
    public WebhookMetadata Metadata { get; }

    /// <summary>One message for the whole webhook.</summary>
    public Translation Publish(IWebhookMessage message) => Publish(EventTranslation.Of(message));

    /// <summary>One message for each item of a batch; an item is named by its id or its place, the same on every retry.</summary>
    public Translation PublishEach(IEnumerable<KeyValuePair<string, IWebhookMessage>> items)
        => new(this, [.. items.Select(item => Stamp(item.Value, item.Key, _webhook.Request.Body))]);

    /// <summary>The webhook as it is, because there is no typed message for it.</summary>
    /// <param name="reason">One of <see cref="WebhookReceivedReason" />.</param>
    public Translation Keep(string reason) => new(this, [Kept(reason, item: string.Empty, _webhook.Request.Body, _webhook.Json)]);

    /// <summary>Nothing to publish: the provider only checks that somebody answers.</summary>
    /// <param name="reason">Why, for the log: a constant, never text of the payload.</param>
    public Translation Ignore(string reason) => new(this, []) { IgnoredBecause = reason };

    /// <summary>Messages of which each was identified on its own.</summary>
    internal Translation Of(IReadOnlyList<TranslatedMessage> messages) => new(this, messages);

    /// <summary>What the webhook says, or the webhook as it is.</summary>
    internal Translation Publish(in EventTranslation told)
        => told.Facts is [] ? Keep(told.Reason) : new(this, Stamp(told.Facts, item: string.Empty, _webhook.Request.Body));

    /// <summary>What one item of a batch says, or the item as it is: its own id tells a repeat, or else the whole body and its place.</summary>
    internal IReadOnlyList<TranslatedMessage> PublishItem(in EventTranslation told, ReadOnlyMemory<byte> body, int place)
        => told.Facts is [] ? [Kept(told.Reason, Item(place), body, body)] : Stamp(told.Facts, Item(place), body);

    /// <summary>An event as it is.</summary>
    internal TranslatedMessage AsItCame(string reason, string item, ReadOnlyMemory<byte> body)
        => Stamp(
            new WebhookReceived
            {
                Webhook = Metadata,
                ContentType = _webhook.UnsignedHeader("Content-Type"),
                Body = body,
                Reason = reason,
            },
            item,
            body);

    /// <summary>An event that the provider has no typed message for: what the source maps it to, or else the event as it is.</summary>
    private TranslatedMessage Kept(string reason, string item, ReadOnlyMemory<byte> body, ReadOnlyMemory<byte> json)
    {
        if (reason is not WebhookReceivedReason.NoTypedMessage)
            return AsItCame(reason, item, body);
        var mapped = _webhook.Source.Maps.Translate(Metadata, json);
        return mapped.Facts is [var fact] ? Stamp(fact.Message, item, body) : AsItCame(mapped.Reason, item, body);
    }

    private string Item(int place) => _hasKeyOfItsOwn ? string.Empty : place.ToString(CultureInfo.InvariantCulture);

    /// <summary>Text that forges neither a line of a log nor a part of an identity.</summary>
    private static string? OneLine(string? text)
        => string.IsNullOrWhiteSpace(text) || text.Any(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029') ? null : text;

    private IReadOnlyList<TranslatedMessage> Stamp(IReadOnlyList<Fact> facts, string item, ReadOnlyMemory<byte> body)
        => [.. facts.Select(fact => OneLine(fact.Key) is { } key ? Stamp($"fact:{key}", string.Empty, fact.Message, item, body) : Stamp(fact.Message, item, body))];

    private TranslatedMessage Stamp(IWebhookMessage message, string item, ReadOnlyMemory<byte> body) => Stamp(_key, item, message, item, body);

    private TranslatedMessage Stamp(string key, string keyItem, IWebhookMessage message, string item, ReadOnlyMemory<byte> body)
        => new(this, body, MessageIdentity.Of(_webhook.Source.DedupScope, key, message.GetType(), keyItem), message, item);
}
