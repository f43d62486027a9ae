using System.Collections;
using Bridge.Contracts;
using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks.Fuzzing;

/// <summary>What a translation reached, as words: of each message its type, what it leaves out and which of several states it tells.</summary>
internal static class Reached
{
    public static HashSet<string> By(Translation translation)
    {
        var reached = new HashSet<string>(translation.Messages.SelectMany(message => Of(message.Message)));
        if (translation.Messages.Count > 1)
            reached.Add("several");
        if (translation.IgnoredBecause is { } reason)
            reached.Add($"ignored: {reason}");
        if (translation.Metadata.EventId is null)
            reached.Add("no EventId");
        if (translation.Metadata.OccurredAt is null)
            reached.Add("no OccurredAt");
        if (translation.Metadata.EventType is "unknown")
            reached.Add("unknown EventType");
        return reached;
    }

    private static IEnumerable<string> Of(IWebhookMessage message)
        => message is WebhookReceived received ? [$"WebhookReceived: {received.Reason}"] : [message.GetType().Name, .. Within(message)];

    private static IEnumerable<string> Within(object part)
        => part.GetType().GetProperties().Where(property => property.Name is not (nameof(IWebhookMessage.Webhook) or "EqualityContract"))
            .SelectMany(property => Of($"{part.GetType().Name}.{property.Name}", property.GetValue(part)));

    private static IEnumerable<string> Of(string place, object? value) => value switch
    {
        null => [$"{place}: null"],
        string { Length: 0 } => [$"{place}: empty"],
        bool or Enum => [$"{place}: {value}"],
        string or ValueType => [],
        IEnumerable items => Items(place, [.. items.Cast<object>()]),
        _ => Within(value),
    };

    private static IEnumerable<string> Items(string place, object[] items) => items switch
    {
        [] => [$"{place}: none"],
        [string, ..] => [],
        _ => items.SelectMany(Within),
    };
}
