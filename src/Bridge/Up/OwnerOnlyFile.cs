using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bridge.Up;

/// <summary>Writes JSON that holds secrets: only its owner may read it.</summary>
internal static class OwnerOnlyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Writes a file that is there as a whole or not at all.</summary>
    internal static void Write(string path, JsonObject content)
    {
        var fresh = path + ".new";
        var create = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            create.UnixCreateMode = OwnerOnly;
        }

        using (var stream = new FileStream(fresh, create))
        {
            JsonSerializer.Serialize(stream, content, Indented);
        }

        File.Move(fresh, path, overwrite: true);
    }
}
