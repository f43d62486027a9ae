using System.Globalization;
using Bridge.Contracts;
using Bridge.Webhooks.Identity;
using Bridge.Webhooks.Providers;

namespace Bridge.Webhooks;

/// <summary>A verified webhook of which the envelope is read: it makes translations whose metadata and ids are filled in.</summary>
public sealed class IdentifiedWebhook
{
    private const string UnknownType = "unknown";

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
    public Translation Publish(IWebhookMessage message) => new(this, [Stamp(message, item: string.Empty)]);

    /// <summary>One message for each item of a batch; an item is named by its id or its place, the same on every retry.</summary>
    public Translation PublishEach(IEnumerable<KeyValuePair<string, IWebhookMessage>> items)
        => new(this, [.. items.Select(item => Stamp(item.Value, item.Key))]);

    /// <summary>The webhook as it is, because there is no typed message for it.</summary>
    /// <param name="reason">One of <see cref="WebhookReceivedReason" />.</param>
    public Translation Keep(string reason) => new(this, [Kept(reason, item: string.Empty)]);

    /// <summary>Nothing to publish: the provider only checks that somebody answers.</summary>
    /// <param name="reason">Why, for the log: a constant, never text of the payload.</param>
    public Translation Ignore(string reason) => new(this, []) { IgnoredBecause = reason };

    /// <summary>Messages of which each was identified on its own.</summary>
    internal Translation Of(IReadOnlyList<TranslatedMessage> messages) => new(this, messages);

    /// <summary>What the webhook says, or the webhook as it is.</summary>
    internal Translation Publish(in EventTranslation told) => told.Facts is [] ? Keep(told.Reason) : new(this, Stamp(told.Facts, item: string.Empty));

    /// <summary>What one item of a batch says: its own id tells a repeat, or else the whole body and its place.</summary>
    internal IReadOnlyList<TranslatedMessage> PublishedItem(IReadOnlyList<Fact> facts, int place) => Stamp(facts, Item(place));

    /// <summary>One item of a batch as it is.</summary>
    internal TranslatedMessage KeptItem(string reason, ReadOnlyMemory<byte> body, int place) => Kept(reason, Item(place), body);

    internal TranslatedMessage Kept(string reason, string item) => Kept(reason, item, _webhook.Request.Body);

    private string Item(int place) => _hasKeyOfItsOwn ? string.Empty : place.ToString(CultureInfo.InvariantCulture);

    private TranslatedMessage Kept(string reason, string item, ReadOnlyMemory<byte> body)
        => Stamp(
            new WebhookReceived
            {
                Webhook = Metadata,
                ContentType = _webhook.UnsignedHeader("Content-Type"),
                Body = body,
                Reason = reason,
            },
            item);

    /// <summary>Text that forges neither a line of a log nor a part of an identity.</summary>
    private static string? OneLine(string? text)
        => string.IsNullOrWhiteSpace(text) || text.Any(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029') ? null : text;

    private IReadOnlyList<TranslatedMessage> Stamp(IReadOnlyList<Fact> facts, string item)
        => [.. facts.Select(fact => OneLine(fact.Key) is { } key ? StampFact(fact.Message, key, item) : Stamp(fact.Message, item))];

    private TranslatedMessage StampFact(IWebhookMessage message, string key, string item)
        => new(MessageIdentity.Of(_webhook.Source.DedupScope, $"fact:{key}", message.GetType(), string.Empty), message, item);

    private TranslatedMessage Stamp(IWebhookMessage message, string item)
        => new(MessageIdentity.Of(_webhook.Source.DedupScope, _key, message.GetType(), item), message, item);
}
