using System.Text.Json;
using Bridge.Webhooks.Presets;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Mapping;

/// <summary>Where a value comes from: a place of the event, or the configuration itself.</summary>
internal readonly record struct FieldPlace
{
    private FieldPlace(string? pointer, string? constant) => (Pointer, Constant) = (pointer, constant);

    /// <summary>The event itself: an item of a list.</summary>
    public static FieldPlace Whole { get; } = new(string.Empty, null);

    /// <summary>The value where it is the same for every event.</summary>
    public string? Constant { get; }

    /// <summary>The JSON pointer (RFC 6901) where it is not.</summary>
    public string? Pointer { get; }

    public static bool TryParse(string? text, out FieldPlace place)
    {
        place = text switch
        {
            ['/', ..] when JsonPointer.IsOne(text) => new(text, null),
            not null when text.StartsWith(PresetPlaces.Constant, StringComparison.Ordinal) => new(null, text[PresetPlaces.Constant.Length..]),
            _ => default,
        };
        return place != default;
    }

    /// <summary>The text of a string, the digits of a number, <c>true</c> or <c>false</c>; null where there is none of them.</summary>
    public string? Text(JsonElement @event)
    {
        if (Pointer is null || !JsonPointer.TryFind(@event, Pointer, out var found))
            return Constant;
        return found.ValueKind switch
        {
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => JsonPointer.Text(found, string.Empty),
        };
    }
}
