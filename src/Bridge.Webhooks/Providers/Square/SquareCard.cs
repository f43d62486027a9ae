namespace Bridge.Webhooks.Providers.Square;

internal sealed record SquareCard
{
    public IReadOnlyList<SquareError?>? Errors { get; init; }
}
