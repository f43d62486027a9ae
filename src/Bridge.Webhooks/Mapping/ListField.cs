using System.Text.Json;
using System.Text.Json.Nodes;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Mapping;

/// <summary>A list: none where an item of it cannot be read, because a part of a list would be another fact.</summary>
internal sealed class ListField(string pointer, IFieldReader item) : IFieldReader
{
    public JsonNode? Read(JsonElement @event)
    {
        if (!JsonPointer.TryFind(@event, pointer, out var found) || found.ValueKind is not JsonValueKind.Array)
            return null;
        var list = new JsonArray();
        foreach (var element in found.EnumerateArray())
        {
            if (item.Read(element) is not { } value)
                return null;
            list.Add(value);
        }

        return list;
    }
}
