using System.Text.Json.Nodes;

namespace Bridge.Tests.Webhooks;

/// <summary>JSON that differs from another at one place.</summary>
internal static class Mutation
{
    private const string Mark = "mutated here";

    private static readonly string[] Others =
    [
        "null", "true", "0", "-1", "1.5", "1e400", "99999999999999999999", "9223372036854775807",
        "\"\"", "\" \"", "\"x\"", "\"-1\"", "\"1e3\"", "\"a\\u0000b\"", "\"\\ud83d\"", "\"\\ud83d\\ude00 e\\u0301 \\uffff\"", $"\"{new string('x', 70_000)}\"",
        "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "\"2026-01-02T03:04:05.1234567+05:30\"", "\"infinity\"", "253402300799", "-62135596800",
        "[]", "{}", "[null]", "[[]]", "[{}]", "[\"x\"]", "{\"id\":1}",
    ];

    /// <summary>Each member and item left out, and replaced by what it is not.</summary>
    public static IEnumerable<string> Of(string json)
    {
        var places = Count(JsonNode.Parse(json)!);
        for (var place = 0; place < places; place++)
        {
            yield return Edit(json, place, null);
            var marked = Edit(json, place, Mark);
            foreach (var other in Others)
                yield return marked.Replace($"\"{Mark}\"", other, StringComparison.Ordinal);
        }
    }

    private static int Count(JsonNode node) => Children(node).Sum(child => 1 + (child.Value is null ? 0 : Count(child.Value)));

    private static string Edit(string json, int place, string? value)
    {
        var root = JsonNode.Parse(json)!;
        _ = TryEdit(root, ref place, value);
        return root.ToJsonString();
    }

    private static bool TryEdit(JsonNode node, ref int place, string? value)
    {
        foreach (var (key, child) in Children(node).ToList())
        {
            if (place-- == 0)
            {
                Set(node, key, value);
                return true;
            }

            if (child is not null && TryEdit(child, ref place, value))
                return true;
        }

        return false;
    }

    private static void Set(JsonNode node, object key, string? value)
    {
        if (node is JsonArray array && value is null)
            array.RemoveAt((int)key);
        else if (node is JsonArray items)
            items[(int)key] = value;
        else if (value is null)
            node.AsObject().Remove((string)key);
        else
            node[(string)key] = value;
    }

    private static IEnumerable<KeyValuePair<object, JsonNode?>> Children(JsonNode node) => node switch
    {
        JsonObject members => members.Select(member => KeyValuePair.Create<object, JsonNode?>(member.Key, member.Value)),
        JsonArray items => items.Select((item, index) => KeyValuePair.Create<object, JsonNode?>(index, item)),
        _ => [],
    };
}
