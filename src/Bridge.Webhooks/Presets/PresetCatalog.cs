using System.Text.Json;

namespace Bridge.Webhooks.Presets;

/// <summary>The providers that Bridge knows as data: one file each in <c>Presets/Data</c>.</summary>
public static class PresetCatalog
{
    private const string Folder = "Bridge.Webhooks.Presets.Data.";

    /// <summary>The presets, by name.</summary>
    public static IReadOnlyList<PresetProvider> All { get; } = [.. Read().OrderBy(preset => preset.Name, StringComparer.Ordinal).Select(preset => new PresetProvider(preset))];

    private static IEnumerable<Preset> Read()
    {
        var assembly = typeof(PresetCatalog).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var file = assembly.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize(file, PresetJson.Default.Preset)!;
        }
    }
}
