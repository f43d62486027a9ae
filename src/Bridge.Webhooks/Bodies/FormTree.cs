using System.Text.Json.Nodes;

namespace Bridge.Webhooks.Bodies;

/// <summary>The fields of a form as an object: <c>fields[email]</c> is the field <c>email</c> in <c>fields</c>, a name that occurs again or ends with <c>[]</c> a list.</summary>
internal static class FormTree
{
    /// <returns>Null where one name contradicts another, as <c>a=1&amp;a[b]=2</c>.</returns>
    public static JsonObject? Of(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var tree = new JsonObject();
        return fields.All(field => TryAdd(tree, FieldName.Parts(field.Key), JsonValue.Create(field.Value))) ? tree : null;
    }

    private static bool TryAdd(JsonObject into, ReadOnlySpan<string> parts, JsonNode value)
    {
        switch (parts)
        {
            case [var name, "", ..] when into[name] is null:
                into[name] = new JsonArray(value);
                return true;
            case [_] or [_, ""]:
                if (into[parts[0]] is JsonObject)
                    return false;
                into.AddOrList(parts[0], value);
                return true;
            default:
                return (into[parts[0]] ??= new JsonObject()) is JsonObject inner && TryAdd(inner, parts[1..], value);
        }
    }
}
