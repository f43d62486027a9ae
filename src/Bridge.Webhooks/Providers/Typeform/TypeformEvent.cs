namespace Bridge.Webhooks.Providers.Typeform;

internal sealed record TypeformEvent
{
    public required TypeformResponse FormResponse { get; init; }
}
