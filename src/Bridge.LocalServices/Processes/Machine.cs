namespace Bridge.LocalServices.Processes;

/// <summary>Where programs are looked for.</summary>
/// <param name="Packages">Debian's folder of programs that are not on the path.</param>
/// <param name="SearchPath">Folders with a colon between them.</param>
internal sealed record Machine(string Packages, string SearchPath)
{
    /// <summary>The machine that this process runs on.</summary>
    public static Machine This { get; } = new("/usr/lib", Environment.GetEnvironmentVariable("PATH") ?? "");

    /// <summary>A program that is not found, whatever the folders hold; null for none.</summary>
    public string? Lacks { get; init; }

    /// <summary>The path of a program in the first folder that holds it; null if none does.</summary>
    public string? Find(string program) =>
        program == Lacks ? null : SearchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
