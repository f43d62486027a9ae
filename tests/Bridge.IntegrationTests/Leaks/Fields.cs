using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bridge.IntegrationTests.Leaks;

/// <summary>Bodies of which one field after the other holds a canary; the others keep what they hold.</summary>
internal static partial class Fields
{
    // A canary as a text, the card's number as a number, and all of them as names.
    private static readonly Func<JsonNode>[] Forms =
    [
        .. Canaries.All.Select<string, Func<JsonNode>>(canary => () => JsonValue.Create(canary)),
        () => JsonValue.Create(long.Parse(Canaries.Card, CultureInfo.InvariantCulture)),
        () => new JsonObject(Canaries.All.Select(canary => KeyValuePair.Create<string, JsonNode?>(canary, 1))),
    ];

    /// <param name="body">The body.</param>
    /// <param name="turn">Which canary the first field takes; the next takes the next. Null for each canary in each field.</param>
    internal static IEnumerable<byte[]> WithCanaries(byte[] body, int? turn)
    {
        var text = Encoding.UTF8.GetString(body);
        var changed = body switch
        {
            [(byte)'{' or (byte)'[', ..] => OfJson(text, turn),
            [(byte)'<', ..] => Of(text, Element(), canary => canary, turn),
            _ => Of(text, FormValue(), Uri.EscapeDataString, turn),
        };
        return changed.Select(Encoding.UTF8.GetBytes);
    }

    private static IEnumerable<string> Of(string text, Regex fields, Func<string, string> escape, int? turn) =>
        from field in fields.Matches(text).Index()
        from canary in OfTurn(Canaries.All, turn + field.Index)
        select text[..field.Item.Index] + escape(canary) + text[(field.Item.Index + field.Item.Length)..];

    private static IEnumerable<string> OfJson(string json, int? turn)
    {
        for (var place = 0; Replace(json, place, JsonValue.Create(string.Empty)) is not null; place++)
        {
            foreach (var form in OfTurn(Forms, turn + place))
            {
                yield return Replace(json, place, form())!;
            }
        }
    }

    private static IEnumerable<T> OfTurn<T>(IReadOnlyList<T> all, int? turn) => turn is { } one ? [all[one % all.Count]] : all;

    /// <returns>Null where there are no more places.</returns>
    private static string? Replace(string json, int place, JsonNode value)
    {
        var root = JsonNode.Parse(json)!;
        return TryReplace(root, ref place, value) ? root.ToJsonString() : null;
    }

    private static bool TryReplace(JsonNode node, ref int place, JsonNode value)
    {
        var children = node switch
        {
            JsonObject members => members.Select(member => (Key: (object)member.Key, member.Value)),
            JsonArray items => items.Select((item, index) => (Key: (object)index, Value: item)),
            _ => [],
        };
        foreach (var (key, child) in children.ToList())
        {
            if (child is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
            {
                if (TryReplace(child, ref place, value))
                {
                    return true;
                }
            }
            else if (place-- == 0)
            {
                Set(node, key, value);
                return true;
            }
        }

        return false;
    }

    private static void Set(JsonNode node, object key, JsonNode value)
    {
        if (node is JsonArray items)
        {
            items[(int)key] = value;
        }
        else
        {
            node[(string)key] = value;
        }
    }

    [GeneratedRegex("(?<=(^|&)[^=&]*=)[^&]*")]
    private static partial Regex FormValue();

    [GeneratedRegex("(?<=>)[^<>]+(?=<)")]
    private static partial Regex Element();
}
