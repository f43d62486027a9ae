using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bridge.Webhooks.Signing;

namespace Bridge.Webhooks.Samples;

/// <summary>Changes a sample before it is signed.</summary>
public static class SampleEdit
{
    /// <summary>Sets a value of the body.</summary>
    /// <param name="request">The request; not changed.</param>
    /// <param name="place">Where: a JSON pointer (RFC 6901), <c>-</c> for a new item of an array; of a form the name of the field behind a slash.</param>
    /// <param name="value">JSON, or else text: <c>5</c> is a number, <c>"5"</c> and <c>five</c> are texts. In a form always text.</param>
    /// <exception cref="ArgumentException">The body has no such place.</exception>
    public static SampleRequest Set(this SampleRequest request, string place, string value)
    {
        if (!place.StartsWith('/'))
            throw new ArgumentException($"'{place}' is no JSON pointer: write it as /data/id.");
        return IsForm(request)
            ? request with { Body = Encoding.UTF8.GetBytes(SetField(Encoding.UTF8.GetString(request.Body.Span), place[1..], value)) }
            : request with { Body = JsonBody.Write(request.Body, place, _ => Parse(value)) };
    }

    /// <summary>Sets a text of the body, in JSON a number where there is one.</summary>
    internal static SampleRequest SetText(this SampleRequest request, string place, string text)
        => IsForm(request) ? request.Set(place, text) : request with { Body = JsonBody.Write(request.Body, place, text) };

    private static bool IsForm(SampleRequest request) => request.Headers["Content-Type"] is [{ } type] && type.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal);

    private static string SetField(string form, string name, string value)
    {
        var field = $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";
        var fields = form.Split('&').ToList();
        var at = fields.FindIndex(other => WebUtility.UrlDecode(other.Split('=')[0]) == name);
        if (at < 0)
            fields.Add(field);
        else
            fields[at] = field;
        return string.Join('&', fields);
    }

    private static JsonNode? Parse(string value)
    {
        try
        {
            return JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            return JsonValue.Create(value);
        }
    }
}
