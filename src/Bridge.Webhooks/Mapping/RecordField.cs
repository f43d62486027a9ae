using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bridge.Webhooks.Mapping;

/// <summary>A message, or a part of one: none where a field is not there that it requires.</summary>
internal sealed class RecordField(IReadOnlyList<RecordField.Member> members) : IFieldReader
{
    JsonNode? IFieldReader.Read(JsonElement @event) => Read(@event);

    public JsonObject? Read(JsonElement @event)
    {
        var record = new JsonObject();
        foreach (var member in members)
        {
            if (member.Field.Read(@event) is { } value)
                record[member.Name] = value;
            else if (member.IsRequired)
                return null;
        }

        return record;
    }

    internal readonly record struct Member(string Name, bool IsRequired, IFieldReader Field);
}
