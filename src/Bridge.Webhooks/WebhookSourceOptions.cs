using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks;

/// <summary>One source: the section <c>Sources:&lt;name&gt;</c> of the configuration.</summary>
public class WebhookSourceOptions
{
    /// <summary>A provider of the catalogue or a preset, for example <c>stripe</c> or <c>square</c>.</summary>
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

    /// <summary>What else the provider can be told, for example <c>OrderIdKey</c> of Stripe.</summary>
    public IDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where a secret comes from, for the messages that refuse it: its key below the source's.</summary>
    /// <param name="place">The place in <see cref="Secrets" />.</param>
    protected internal virtual string SecretKey(int place) => $"{nameof(Secrets)}:{place}";
}
