using System.Text.Json;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Presets;

/// <summary>Reads what stands at the places that a preset names.</summary>
internal static class PresetPlaces
{
    /// <summary>What stands before a constant, where a sender tells no kind because it has only one.</summary>
    public const string Constant = "text:";

    // Id and kind must fit an index, a header and a line of a log.
    private const int Longest = 255;

    /// <summary>The text at the first place where there is one of 1 to 255 characters.</summary>
    public static string? Text(VerifiedWebhook webhook, JsonElement element, string[] places)
        => places.Select(place => Read(webhook, element, place, JsonPointer.Name)).FirstOrDefault(IsShort);

    /// <summary>The time at the first place that holds one; the zero time, which senders in Go write where there is none, is none.</summary>
    public static DateTimeOffset? Time(VerifiedWebhook webhook, JsonElement element, string[] places, TimestampEncoding encoding)
    {
        foreach (var place in places)
        {
            if (Read(webhook, element, place, JsonPointer.Text) is { } text && IsShort(text) && TimestampReader.TryParse(text, encoding, out var time) && time > default(DateTimeOffset))
                return time;
        }

        return null;
    }

    private static bool IsShort(string? text) => text is { Length: > 0 and <= Longest };

    private static string? Read(VerifiedWebhook webhook, JsonElement element, string place, Func<JsonElement, string, string?> read)
    {
        if (place.StartsWith(Constant, StringComparison.Ordinal))
            return place[Constant.Length..];
        return ValueLocation.TryParse(place, out var location) && location.Kind is LocationKind.Json
            ? read(element, location.Name)
            : webhook.UnsignedHeader(location.Name);
    }
}
