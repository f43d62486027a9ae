using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bridge.Webhooks.Mapping;

/// <summary>A field of one value.</summary>
internal sealed class ScalarField(FieldPlace place, ScalarKind kind) : IFieldReader
{
    public JsonNode? Read(JsonElement @event) => place.Text(@event) is { } text ? kind.Read(text) : null;
}
