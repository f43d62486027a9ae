using Bridge.Contracts;

namespace Bridge.Persistence;

/// <summary>The time that state is compared by, so that an older event never overwrites a newer state.</summary>
public static class ProviderTime
{
    /// <summary>When it happened by the provider's clock, or when it was received where the provider does not say.</summary>
    /// <remarks>In UTC, the only offset that <c>timestamp with time zone</c> takes (https://www.npgsql.org/doc/types/datetime.html).</remarks>
    public static DateTimeOffset HappenedAt(this IWebhookMessage message) =>
        (message.Webhook.OccurredAt ?? message.Webhook.ReceivedAt).ToUniversalTime();
}
