using Bridge.Webhooks.Presets;

namespace Bridge.Tests.Webhooks;

/// <summary>A preset as a row of docs/providers.md.</summary>
internal static class PresetRow
{
    public static string Of(PresetProvider preset)
    {
        var scheme = preset.Scheme!;
        var signed = scheme.Kind is Bridge.Webhooks.Schemes.SchemeKind.Token ? "nothing" : $"`{scheme.Message}`";
        var id = preset.Preset.Id is [] ? "the body" : string.Join(" ", preset.Preset.Id.Select(place => $"`{place}`"));
        var tolerance = scheme.Timestamp is { } time ? time.Tolerance?.ToString("c") ?? "any" : "no time";
        return $"| [{preset.Name}]({preset.Preset.Page}) | {scheme.Kind} | {signed} | {id} | {tolerance} | {preset.Preset.Caveat} |".Replace("  |", " |", StringComparison.Ordinal);
    }
}
