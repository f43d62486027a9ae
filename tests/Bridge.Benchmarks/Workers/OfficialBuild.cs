namespace Bridge.Benchmarks.Workers;

/// <summary>The same program, built with <c>-p:OfficialPackages=true</c>: its workers run the package where ours run Bridge's own code.</summary>
internal static class OfficialBuild
{
    /// <summary>This program.</summary>
    internal static string This { get; } = typeof(OfficialBuild).Assembly.Location;

    /// <summary>The other one; null where nobody has built it.</summary>
    internal static string? Find()
    {
        var folders = This.Split("/bin/");
        var path = string.Join("/bin/", folders[..^1]) + "/bin/official/" + folders[^1];
        return File.Exists(path) ? path : null;
    }
}
