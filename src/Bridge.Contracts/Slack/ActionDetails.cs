namespace Bridge.Contracts.Slack;

/// <summary>One interactive component that was used.</summary>
public sealed record ActionDetails
{
    /// <summary>The app's own id of the component.</summary>
    public required string ActionId { get; init; }

    /// <summary>The app's own id of the block that it is in; null where Slack tells none.</summary>
    public string? BlockId { get; init; }

    /// <summary>What it stands for or what was chosen: a value, a date, a time, or the id of a person, channel or conversation; null where nothing or several were.</summary>
    public string? Value { get; init; }
}
