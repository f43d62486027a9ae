namespace Bridge.Receiver.Spooling;

/// <summary>What the spool held when it was last looked at.</summary>
internal sealed class SpoolDepth
{
    /// <summary>Webhooks that wait for the broker.</summary>
    internal long Waiting { get; set; }

    /// <summary>Webhooks that nobody tries any more.</summary>
    internal long Parked { get; set; }

    /// <summary>When the oldest that waits was received; null where none waits.</summary>
    internal DateTimeOffset? Oldest { get; set; }

    /// <summary>How long that one has waited; zero where none waits.</summary>
    internal TimeSpan Age(TimeProvider time) => Oldest is { } since ? time.GetUtcNow() - since : TimeSpan.Zero;
}
