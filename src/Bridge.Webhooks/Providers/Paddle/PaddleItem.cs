namespace Bridge.Webhooks.Providers.Paddle;

internal sealed record PaddleItem
{
    public PaddlePrice? Price { get; init; }

    public int? Quantity { get; init; }
}
