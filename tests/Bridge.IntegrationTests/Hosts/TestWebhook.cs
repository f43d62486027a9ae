using Bridge.Contracts;

namespace Bridge.IntegrationTests.Hosts;

/// <summary>Metadata for messages that a test publishes itself.</summary>
internal static class TestWebhook
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static WebhookMetadata At(DateTimeOffset? occurredAt) => new()
    {
        Source = "test",
        Provider = "test",
        EventType = "test",
        BodyHash = new string('0', 64),
        OccurredAt = occurredAt,
        ReceivedAt = Noon,
    };
}
