using System.Text.Json.Nodes;

namespace Bridge.Webhooks.Bodies;

/// <summary>Objects whose names may occur again.</summary>
internal static class JsonLists
{
    /// <summary>Adds a value under a name: beside others of that name they become a list.</summary>
    public static void AddOrList(this JsonObject into, string name, JsonNode value)
    {
        switch (into[name])
        {
            case null:
                into[name] = value;
                break;
            case JsonArray list:
                list.Add(value);
                break;
            case var first:
                into[name] = null;
                into[name] = new JsonArray(first, value);
                break;
        }
    }
}
