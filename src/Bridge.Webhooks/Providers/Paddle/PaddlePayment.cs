namespace Bridge.Webhooks.Providers.Paddle;

internal sealed record PaddlePayment
{
    public string? ErrorCode { get; init; }
}
