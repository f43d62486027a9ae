namespace Bridge.Webhooks.Diagnosing;

/// <summary>What came of verifying a request, and what would make it fit. For people who set a webhook up, never for a sender.</summary>
public sealed record Diagnosis
{
    /// <summary>What came of it; null where the source cannot be built, see <see cref="Errors" />.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The place of the secret that fitted, 0 for the first; meaningless unless accepted.</summary>
    public int SecretIndex { get; init; }

    /// <summary>What is wrong with the source, one sentence for each key; empty where nothing is.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>What the signature had to cover, in its order; empty where no scheme says it.</summary>
    public IReadOnlyList<SignedPart> Parts { get; init; } = [];

    /// <summary>How long before the request the signed time lies, negative where it lies ahead; null where there is none that can be read.</summary>
    public TimeSpan? Age { get; init; }

    /// <summary>How far the signed time may lie from the request; null where any is taken or none is signed.</summary>
    public TimeSpan? Tolerance { get; init; }

    /// <summary>What makes the signature fit: each was tried. Empty where nothing did, or nothing needed to.</summary>
    public IReadOnlyList<Cure> Cures { get; init; } = [];

    /// <summary>How many changes were tried.</summary>
    public int Tried { get; init; }
}
