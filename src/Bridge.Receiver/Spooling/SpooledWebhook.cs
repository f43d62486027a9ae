namespace Bridge.Receiver.Spooling;

/// <summary>A verified webhook that waits in the database until the broker has it.</summary>
public sealed class SpooledWebhook
{
    /// <summary>The order in which webhooks are relayed.</summary>
    public long Id { get; init; }

    /// <summary>The source that it was sent to.</summary>
    public required string Source { get; init; }

    /// <summary>The provider's ids of the events in it, by which it can be found and erased: several in a batch, none where they have none.</summary>
    public string[] EventIds { get; init; } = [];

    /// <summary>The kind of event, in the provider's words.</summary>
    public required string EventType { get; init; }

    /// <summary>When the receiver had read it.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The headers that its translation looks at, as a JSON object of lists; never one that only verification needs.</summary>
    public required string Headers { get; init; }

    /// <summary>The body byte for byte.</summary>
    public required byte[] Body { get; init; }

    /// <summary>How often the broker refused it.</summary>
    public int Tries { get; set; }

    /// <summary>Not relayed before.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>When the broker confirmed it; null until then. Only a journal keeps such a row.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Why nobody tries any more; null where it is tried.</summary>
    public string? ParkedBecause { get; set; }

    /// <summary>When a row that is sent or parked may be removed.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
