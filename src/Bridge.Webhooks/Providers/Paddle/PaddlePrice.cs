namespace Bridge.Webhooks.Providers.Paddle;

internal sealed record PaddlePrice
{
    public string? Id { get; init; }
}
