using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bridge.Webhooks.Mapping;

/// <summary>Reads one field of a message from an event.</summary>
internal interface IFieldReader
{
    /// <returns>The field as it stands in the message's JSON; null where the event has none, or one of another kind.</returns>
    JsonNode? Read(JsonElement @event);
}
