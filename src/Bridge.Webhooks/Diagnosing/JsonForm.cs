using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Bridge.Webhooks.Diagnosing;

/// <summary>A way in which libraries write JSON. Values, numbers included, and their order stay as they are.</summary>
/// <param name="Name">What it looks like.</param>
/// <param name="Comma">Between items.</param>
/// <param name="Colon">Between a name and its value.</param>
/// <param name="Indent">Of each level, every item on a line of its own; null for one line.</param>
/// <param name="Escapes">How strings are written.</param>
internal sealed record JsonForm(string Name, string Comma, string Colon, string? Indent, JsonEscapes Escapes)
{
    private const int Deepest = 64;

    private static readonly (string Name, string Comma, string Colon, string? Indent)[] Layouts =
    [
        ("minified", ",", ":", null),
        ("on one line with a space after each comma and colon", ", ", ": ", null),
        ("pretty-printed with two spaces", ",", ": ", "  "),
        ("pretty-printed with four spaces", ",", ": ", "    "),
        ("pretty-printed with tabs", ",", ": ", "\t"),
    ];

    /// <summary>Every layout with every way to write a string.</summary>
    public static IReadOnlyList<JsonForm> All { get; } =
    [
        .. from layout in Layouts
           from escapes in JsonEscapes.All
           select new JsonForm($"{layout.Name}{escapes.Name}", layout.Comma, layout.Colon, layout.Indent, escapes),
    ];

    /// <returns>Null where the body is no JSON.</returns>
    public byte[]? Write(ReadOnlySpan<byte> body)
    {
        body = body.StartsWith(Encoding.UTF8.Preamble) ? body[3..] : body;
        var output = new ArrayBufferWriter<byte>(body.Length + 1);
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = Deepest });
        try
        {
            var before = JsonTokenType.None;
            while (reader.Read())
            {
                Separate(output, before, reader);
                Put(output, reader);
                before = reader.TokenType;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }

        return output.WrittenSpan.ToArray();
    }

    private void Separate(ArrayBufferWriter<byte> output, JsonTokenType before, in Utf8JsonReader reader)
    {
        var isEnd = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
        var isFirst = before is JsonTokenType.StartObject or JsonTokenType.StartArray;
        if (before is JsonTokenType.PropertyName)
            Put(output, Colon);
        else if (!isEnd && !isFirst && before is not JsonTokenType.None)
            Put(output, Comma);
        if (Indent is null || before is JsonTokenType.PropertyName or JsonTokenType.None || (isEnd && isFirst))
            return;
        Put(output, "\n");
        for (var depth = 0; depth < reader.CurrentDepth; depth++)
            Put(output, Indent);
    }

    private void Put(ArrayBufferWriter<byte> output, in Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            output.Write(reader.ValueSpan);
            return;
        }

        Put(output, "\"");
        if (Escapes.Encode is { } encode)
            Put(output, encode(reader.GetString()!));
        else
            output.Write(reader.ValueSpan);
        Put(output, "\"");
    }

    private static void Put(ArrayBufferWriter<byte> output, string text) => output.Write(Encoding.UTF8.GetBytes(text));
}
