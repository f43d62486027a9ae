using System.Globalization;
using Bridge.LocalServices.Processes;

namespace Bridge.LocalServices.Postgres;

/// <summary>Finds the machine's PostgreSQL programs.</summary>
internal static class PostgresBinaries
{
    private const string Debian = "/usr/lib/postgresql";

    /// <summary>
    /// The folder of <c>initdb</c> and <c>postgres</c>: Debian's of the given major version or the newest, then <c>PATH</c>'s; null if none.
    /// </summary>
    public static string? Find(int? major = null) =>
        Installed().Where(found => major is null || found.Major == major).OrderByDescending(found => found.Major)
            .Select(found => found.Folder).FirstOrDefault() ?? Path.GetDirectoryName(Tool.Find("initdb"));

    private static IEnumerable<(int Major, string Folder)> Installed()
    {
        if (!Directory.Exists(Debian))
            yield break;
        foreach (var version in Directory.EnumerateDirectories(Debian))
            if (int.TryParse(Path.GetFileName(version), CultureInfo.InvariantCulture, out var major)
                && File.Exists(Path.Combine(version, "bin", "initdb")))
                yield return (major, Path.Combine(version, "bin"));
    }
}
