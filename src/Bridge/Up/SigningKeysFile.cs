using System.Text.Json.Nodes;

namespace Bridge.Up;

/// <summary>
/// The private keys of sources whose providers sign with one, beside the file of the sources: the receiver has the public key alone, and
/// does not read this.
/// </summary>
internal static class SigningKeysFile
{
    internal const string Name = "signing-keys.json";

    /// <returns>Null where the source has none.</returns>
    internal static string? Read(string folder, string source)
    {
        var path = Path.Combine(folder, Name);
        return File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path))?[source]?.GetValue<string>() : null;
    }

    internal static void Add(string folder, string source, string key)
    {
        var path = Path.Combine(folder, Name);
        var keys = File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path))!.AsObject() : [];
        keys[source] = key;
        OwnerOnlyFile.Write(path, keys);
    }
}
