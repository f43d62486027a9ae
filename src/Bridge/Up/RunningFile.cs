using Bridge.LocalServices;

namespace Bridge.Up;

/// <summary>Where the <c>bridge up</c> of a data folder listens: a file that goes with it.</summary>
internal static class RunningFile
{
    private const string Name = "address";

    internal static void Write(string folder, Uri address)
    {
        PassableFolder.Create(folder);
        File.WriteAllText(Path.Combine(folder, Name), address.AbsoluteUri);
    }

    internal static void Delete(string folder) => File.Delete(Path.Combine(folder, Name));

    /// <returns>Null where none runs.</returns>
    internal static Uri? Read(string folder) =>
        File.Exists(Path.Combine(folder, Name)) && Uri.TryCreate(File.ReadAllText(Path.Combine(folder, Name)), UriKind.Absolute, out var address) ? address : null;
}
