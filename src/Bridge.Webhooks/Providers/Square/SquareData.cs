namespace Bridge.Webhooks.Providers.Square;

internal sealed record SquareData
{
    public required SquareObject Object { get; init; }
}
