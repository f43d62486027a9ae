namespace Bridge.Webhooks.Providers.Square;

internal sealed record SquareError
{
    public string? Code { get; init; }
}
