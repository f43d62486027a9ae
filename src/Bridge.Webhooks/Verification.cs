using System.Diagnostics.CodeAnalysis;

namespace Bridge.Webhooks;

/// <summary>A verdict and, where it is <see cref="Verdict.Accepted" />, the webhook that may be translated.</summary>
public readonly record struct Verification
{
    /// <summary>What came of it.</summary>
    public Verdict Verdict { get; private init; }

    /// <summary>The place of the secret that fitted, 0 for the first in the configuration; meaningless where none did.</summary>
    public int SecretIndex { get; private init; }

    /// <summary>The verified webhook; null unless accepted.</summary>
    public VerifiedWebhook? Webhook { get; private init; }

    /// <summary>True where the request was rightly signed and in time.</summary>
    [MemberNotNullWhen(true, nameof(Webhook))]
    public bool IsAccepted => Webhook is not null;

    internal static Verification Refused(Verdict verdict) => new() { Verdict = verdict };

    internal static Verification Accepted(VerifiedWebhook webhook, int secretIndex)
        => new() { Verdict = Verdict.Accepted, SecretIndex = secretIndex, Webhook = webhook };
}
