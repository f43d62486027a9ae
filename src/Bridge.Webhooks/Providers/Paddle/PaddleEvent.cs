namespace Bridge.Webhooks.Providers.Paddle;

internal sealed record PaddleEvent<T>
    where T : PaddleEntity
{
    public required T Data { get; init; }
}
