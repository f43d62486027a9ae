using System.Text.Json;
using Bridge.Contracts;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Mapping;

/// <summary>The maps of a source: they give events a typed message that have none of their own.</summary>
internal sealed class EventMaps(IReadOnlyList<EventMap> maps)
{
    /// <summary>The kinds of event that they read.</summary>
    public IEnumerable<string> Kinds => maps.Select(map => map.Type);

    /// <summary>What an event says by the first map that fits it. Total: it throws on no bytes whatsoever.</summary>
    /// <param name="webhook">The event.</param>
    /// <param name="json">The event as JSON.</param>
    public EventTranslation Translate(WebhookMetadata webhook, ReadOnlyMemory<byte> json)
    {
        var ofKind = maps.Where(map => map.Type == webhook.EventType).ToList();
        if (ofKind is [])
            return EventTranslation.None;
        try
        {
            using var @event = JsonDocument.Parse(json, StrictJson.Options);
            if (ofKind.FirstOrDefault(map => map.Fits(@event.RootElement)) is not { } map)
                return EventTranslation.None;
            return map.Read(@event.RootElement, webhook) is { } message ? EventTranslation.Of(message) : EventTranslation.Unreadable;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return EventTranslation.Unreadable;
        }
    }
}
