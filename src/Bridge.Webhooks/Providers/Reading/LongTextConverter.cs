namespace Bridge.Webhooks.Providers.Reading;

/// <summary>Free text that nobody looks up.</summary>
internal sealed class LongTextConverter() : TextConverter(Longest)
{
    /// <summary>The longest, in characters.</summary>
    public const int Longest = 65_536;
}
