using Bridge.Webhooks.Mapping;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks;

/// <summary>One source: the section <c>Sources:&lt;name&gt;</c> of the configuration.</summary>
public class WebhookSourceOptions
{
    /// <summary>
    /// A provider of the catalogue or a preset, for example <c>stripe</c> or <c>square</c>; with <see cref="Scheme" /> also a name of one's own, by default
    /// the source's.
    /// </summary>
    public string Provider { get; set; } = string.Empty;

    /// <summary>The secrets that the provider may sign with: usually one, two while it is rotated. Not empty.</summary>
    public IList<string> Secrets { get; init; } = [];

    /// <summary>Within which events are the same: two subscriptions of one account set the same. By default the source's name.</summary>
    public string? DedupScope { get; set; }

    /// <summary>The largest body in bytes: 1 to 8,388,608 (a message on RabbitMQ 4 may have 16 MiB). By default 1 MiB.</summary>
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>
    /// Media types that are taken, without parameters, and <see cref="WebhookSource.NoContentType" /> where a body without a type is; by
    /// default the provider's own.
    /// </summary>
    public IList<string> ContentTypes { get; init; } = [];

    /// <summary>The URL that the provider posts to, exactly as it was registered there. Needed where the provider signs it.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>How the provider signs, where it differs from what the catalogue says.</summary>
    public SignatureScheme? Scheme { get; set; }

    /// <summary>
    /// The places that together make the id of an event, the same on every retry: <c>json:/pointer</c> (RFC 6901) or <c>header:Name</c>. It tells a repeat
    /// where the signature covers it, else the body does. By default those of the preset.
    /// </summary>
    public IList<string> Id { get; init; } = [];

    /// <summary>The places of the kind of event, first present wins; <c>text:</c> and a word where there is only one kind. By default those of the preset.</summary>
    public IList<string> Type { get; init; } = [];

    /// <summary>The places of the provider's time, the first that holds one wins. By default those of the preset.</summary>
    public IList<string> OccurredAt { get; init; } = [];

    /// <summary>How that time is written; by default RFC 3339, or seconds since 1970 where it is all digits.</summary>
    public TimestampEncoding? OccurredAtEncoding { get; set; }

    /// <summary>
    /// Where the array of events stands, <c>json:/pointer</c> or <c>json:</c> for the whole body: id, kind and time are looked for in each, and each is a
    /// message. By default that of the preset; else the body is one event.
    /// </summary>
    public string? Items { get; set; }

    /// <summary>Typed messages for kinds of event that have none of their own.</summary>
    public IList<EventMapOptions> Map { get; init; } = [];

    /// <summary>What else the provider can be told, for example <c>OrderIdKey</c> of Stripe.</summary>
    public IDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// True where the provider gives its secret away in a handshake and the source is set to wait for it: such a source needs none yet, and refuses
    /// every webhook until it has one.
    /// </summary>
    public bool AwaitsSecret => ProviderCatalog.Find(Provider)?.Handshakes
        .Any(handshake => handshake is { Stores: not null, Until: { } until } && Settings.TryGetValue(until, out var time) && !string.IsNullOrWhiteSpace(time)) ?? false;

    /// <summary>Where a secret comes from, for the messages that refuse it: its key below the source's.</summary>
    /// <param name="place">The place in <see cref="Secrets" />.</param>
    protected internal virtual string SecretKey(int place) => $"{nameof(Secrets)}:{place}";
}
