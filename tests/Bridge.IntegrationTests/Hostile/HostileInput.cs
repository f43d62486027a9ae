namespace Bridge.IntegrationTests.Hostile;

/// <summary>What a hostile sender writes on a connection of its own, and what it gets.</summary>
/// <param name="Name">A few words, as docs/hostile-inputs.md quotes them.</param>
/// <param name="Status">The status of the first answer.</param>
/// <param name="Request">Writes it at a time of the receiver's clock.</param>
internal sealed record HostileInput(string Name, int Status, Func<DateTimeOffset, RawRequest> Request)
{
    private const int Accepted = 200;

    /// <summary>One of GitHub, whose signature knows no time.</summary>
    public HostileInput(string name, int status, RawRequest request)
        : this(name, status, _ => request)
    {
    }

    /// <summary>A rightly signed one of Stripe.</summary>
    public HostileInput(string name, string body)
        : this(name, Accepted, now => RawRequest.Stripe(body, now))
    {
    }

    /// <summary>What the metric tells of a refusal; null where the web server refuses before Bridge sees it.</summary>
    internal string? Reason { get; init; }

    /// <summary>Why it is kept as it came; null where it is refused, or why does not matter.</summary>
    internal string? Kept { get; init; }

    /// <summary>The statuses of what follows the first answer on the same connection.</summary>
    internal int[] Then { get; init; } = [];

    /// <summary>How many messages it may bring onto the bus.</summary>
    internal int Effects => Status == Accepted ? 1 : 0;

    internal static IReadOnlyList<HostileInput> All { get; } =
        [.. LineInputs.All, .. HeaderInputs.All, .. FramingInputs.All, .. TypeInputs.All, .. JsonInputs.All, .. SignatureInputs.All, .. TimeInputs.All];

    public override string ToString() => Name;
}
