using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bridge.Up;

/// <summary>The sources that a fresh <c>bridge up</c> has, with secrets of its own: a settings file that the user may change.</summary>
internal static class SourcesFile
{
    private const string Name = "sources.json";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly string[] Providers = ["stripe", "shopify", "github", "widgetjar"];
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The file of a data folder; null where it was never written.</summary>
    internal static string? Find(string folder) => Path.Combine(folder, Name) is var path && File.Exists(path) ? path : null;

    /// <summary>Writes the file unless it is there.</summary>
    /// <returns>Its path.</returns>
    internal static string Ensure(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                create.UnixCreateMode = OwnerOnly;
            }

            using var stream = new FileStream(path, create);
            JsonSerializer.Serialize(stream, Fresh(), Indented);
        }

        return path;
    }

    private static JsonObject Fresh() => new()
    {
        ["Sources"] = new JsonObject(Providers.Select(provider => KeyValuePair.Create<string, JsonNode?>(provider, new JsonObject
        {
            ["Provider"] = provider,
            ["Secrets"] = new JsonArray(RandomNumberGenerator.GetHexString(40, lowercase: true)),
        }))),
    };
}
