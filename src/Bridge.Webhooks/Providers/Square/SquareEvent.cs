namespace Bridge.Webhooks.Providers.Square;

internal sealed record SquareEvent
{
    public required SquareData Data { get; init; }
}
