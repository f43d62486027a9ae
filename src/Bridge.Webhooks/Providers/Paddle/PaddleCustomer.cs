namespace Bridge.Webhooks.Providers.Paddle;

internal sealed record PaddleCustomer : PaddleEntity
{
    public string? Email { get; init; }

    public string? Name { get; init; }
}
