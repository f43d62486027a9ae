namespace Bridge.Webhooks.Schemes;

/// <summary>Where the signed time stands and how old it may be.</summary>
public sealed record TimestampRule
{
    /// <summary>The places, first present wins: <c>item:label</c> (an item beside the signatures), <c>header:Name</c>, <c>json:/pointer</c>.</summary>
    public IReadOnlyList<string> In { get; init; } = [];

    /// <summary>How it is written.</summary>
    public TimestampEncoding Encoding { get; init; }

    /// <summary>How far it may lie from the receiver's clock, the bound included; null where any age is taken.</summary>
    public TimeSpan? Tolerance { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>False where only what is too old is refused, never what lies ahead.</summary>
    public bool RefuseFuture { get; init; } = true;
}
