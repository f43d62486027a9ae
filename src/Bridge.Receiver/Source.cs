using Bridge.Receiver.Access;
using Bridge.Webhooks;

namespace Bridge.Receiver;

/// <summary>One source as it is set. It never changes: a new setting makes a new one, and requests keep that with which they began.</summary>
/// <param name="Webhook">What verifies and translates.</param>
/// <param name="Addresses">Who may post.</param>
/// <param name="Rate">How much; null for no limit.</param>
internal sealed record Source(WebhookSource Webhook, AddressRule Addresses, SourceRate? Rate)
{
    internal string Name => Webhook.Name;

    /// <summary>True where every webhook is spooled first, and kept there after it was published.</summary>
    internal required bool HasJournal { get; init; }

    /// <summary>How long rows of the spool are kept.</summary>
    internal required TimeSpan KeepFor { get; init; }

    /// <summary>A hash of all its settings.</summary>
    internal required string Settings { get; init; }

    /// <summary>The secrets that fit.</summary>
    internal required int SecretCount { get; init; }

    /// <summary>The file that a handshake's secret is kept in; null where there is none.</summary>
    internal required string? HandshakeFile { get; init; }

    /// <summary>The keys of secrets that ended in a line break.</summary>
    internal required IReadOnlyList<string> TrimmedSecrets { get; init; }
}
