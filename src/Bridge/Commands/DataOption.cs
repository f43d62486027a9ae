using System.CommandLine;

namespace Bridge.Commands;

/// <summary>Where a process of everything keeps its data.</summary>
internal static class DataOption
{
    internal static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "Folder for the private servers' data and the sources' settings.",
        HelpName = "DIR",
    };

    /// <summary><c>/var/lib/bridge</c> as root, else the folder that the XDG base directory specification names.</summary>
    internal static string Default => Environment.IsPrivilegedProcess
        ? "/var/lib/bridge"
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "bridge");
}
