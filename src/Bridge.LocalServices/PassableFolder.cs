namespace Bridge.LocalServices;

/// <summary>A folder that a server's own user may pass through, not read: started by root, a server runs as another user.</summary>
public static class PassableFolder
{
    private const UnixFileMode Passable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Makes the folder and what is missing above it. One that is there stays as it is.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void Create(string path)
    {
        if (Directory.Exists(path))
            return;
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } parent)
            Create(parent);
        Directory.CreateDirectory(path);
        // Set afterwards: a umask takes bits off the mode that something is made with.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, Passable);
    }
}
