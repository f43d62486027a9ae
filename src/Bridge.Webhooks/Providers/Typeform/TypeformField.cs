namespace Bridge.Webhooks.Providers.Typeform;

internal sealed record TypeformField
{
    public required string Type { get; init; }

    public string? Ref { get; init; }
}
