namespace Bridge.IntegrationTests.Inbox;

/// <summary>Asks for one effect.</summary>
public sealed record DoIt
{
    public string Kind { get; init; } = "done";

    /// <summary>How many <see cref="ItIsDone" /> to publish.</summary>
    public int Publish { get; init; }

    /// <summary>How many attempts fail, after effect and publishing.</summary>
    public int Failures { get; init; }

    /// <summary>Asks how many effects there are before its own, and makes that the kind.</summary>
    public bool Counts { get; init; }

    /// <summary>Forgets what the context tracks before its own effect.</summary>
    public bool Clears { get; init; }
}
