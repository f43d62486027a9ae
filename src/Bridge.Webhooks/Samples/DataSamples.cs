using Bridge.Webhooks.Presets;

namespace Bridge.Webhooks.Samples;

/// <summary>The samples that are files.</summary>
internal static class DataSamples
{
    private const string Folder = "Samples/Data/";

    /// <summary>Every file: its preset, its event and its resource.</summary>
    public static IReadOnlyList<(string Preset, string Event, string Resource)> All { get; } =
    [
        .. from resource in typeof(DataSamples).Assembly.GetManifestResourceNames()
           where resource.StartsWith(Folder, StringComparison.Ordinal)
           let parts = resource[Folder.Length..].Split('/')
           orderby resource
           select (parts[0], Uri.UnescapeDataString(Path.GetFileNameWithoutExtension(parts[1])), resource),
    ];

    /// <summary>The samples of a preset, by event.</summary>
    public static IEnumerable<ISample> Of(Preset preset)
        => All.Where(file => file.Preset == preset.Name)
            .Select(file => new DataSample(preset, file.Event, Read(file.Resource), Path.GetExtension(file.Resource)));

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(DataSamples).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().TrimEnd('\n');
    }
}
