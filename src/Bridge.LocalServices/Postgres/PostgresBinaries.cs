using System.Globalization;
using Bridge.LocalServices.Processes;

namespace Bridge.LocalServices.Postgres;

/// <summary>Finds the machine's PostgreSQL programs.</summary>
internal static class PostgresBinaries
{
    /// <summary>
    /// The folder of <c>initdb</c> and <c>postgres</c>: Debian's of the given major version or the newest, then the path's; null if none.
    /// </summary>
    public static string? Find(Machine machine, int? major = null) =>
        Packaged(machine).Where(found => major is null || found.Major == major).OrderByDescending(found => found.Major)
            .Select(found => found.Folder).FirstOrDefault() ?? Path.GetDirectoryName(machine.Find("initdb"));

    private static IEnumerable<(int Major, string Folder)> Packaged(Machine machine)
    {
        var versions = new DirectoryInfo(Path.Combine(machine.Packages, "postgresql"));
        if (!versions.Exists)
            yield break;
        foreach (var version in versions.EnumerateDirectories())
        {
            var folder = Path.Combine(version.FullName, "bin");
            if (int.TryParse(version.Name, CultureInfo.InvariantCulture, out var major) && File.Exists(Path.Combine(folder, "initdb")))
                yield return (major, folder);
        }
    }
}
