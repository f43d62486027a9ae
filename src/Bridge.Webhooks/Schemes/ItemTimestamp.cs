namespace Bridge.Webhooks.Schemes;

/// <summary>The time that stands beside the signatures. Twice is no time: one could be signed and the other be checked.</summary>
internal struct ItemTimestamp
{
    public string? Text { get; private set; }

    public bool IsAmbiguous { get; private set; }

    public void Add(ReadOnlySpan<char> text)
    {
        IsAmbiguous |= Text is not null;
        Text ??= text.ToString();
    }
}
