namespace Bridge.IntegrationTests.Swap;

/// <summary>What a consumer did. It has no unique key, so that a second effect is a second row.</summary>
public sealed class Effect
{
    public const int LongestKind = 20;

    public long Id { get; set; }

    public Guid MessageId { get; set; }

    /// <summary>At most <see cref="LongestKind" /> characters: a longer one makes the save fail.</summary>
    public string Kind { get; set; } = "";
}
