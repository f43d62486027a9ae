namespace Bridge.Webhooks.Providers.Square;

internal sealed record SquareAddress
{
    public string? FirstName { get; init; }

    public string? LastName { get; init; }
}
