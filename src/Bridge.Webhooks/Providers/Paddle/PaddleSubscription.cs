using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Paddle;

internal sealed record PaddleSubscription : PaddleEntity
{
    public required string Status { get; init; }

    public string? CustomerId { get; init; }

    public IReadOnlyList<PaddleItem?>? Items { get; init; }

    public PaddlePeriod? CurrentBillingPeriod { get; init; }

    public PaddleScheduledChange? ScheduledChange { get; init; }

    [JsonConverter(typeof(TimeConverter))]
    public DateTimeOffset? CanceledAt { get; init; }
}
