using System.Text.Json;

namespace Bridge.Webhooks.Providers.Paddle;

internal sealed record PaddleTransaction : PaddleEntity
{
    public required string CurrencyCode { get; init; }

    public required PaddleDetails Details { get; init; }

    /// <summary>What the shop wrote onto it: any JSON.</summary>
    public JsonElement? CustomData { get; init; }

    /// <summary>The attempts to pay, the newest first.</summary>
    public IReadOnlyList<PaddlePayment?>? Payments { get; init; }
}
