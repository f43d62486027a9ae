namespace Bridge.Webhooks.Providers.Square;

internal sealed record SquareMoney
{
    public required long Amount { get; init; }

    public required string Currency { get; init; }
}
