namespace Bridge.Webhooks.Providers.Paddle;

internal abstract record PaddleEntity
{
    public required string Id { get; init; }
}
