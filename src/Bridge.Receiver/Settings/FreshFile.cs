using System.Text;

namespace Bridge.Receiver.Settings;

/// <summary>A file that is there once and for all: whoever creates it first has it, also among several processes.</summary>
internal static class FreshFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes the text to the disk, for its owner's eyes alone.</summary>
    /// <returns>False where the file is there already, which is left as it is.</returns>
    /// <exception cref="IOException">It cannot be written; no part of it stays.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    internal static bool TryWrite(string path, string text)
    {
        if (Open(path) is not { } file)
        {
            return false;
        }

        try
        {
            using (file)
            {
                file.Write(Encoding.UTF8.GetBytes(text));
                file.Flush(flushToDisk: true);
            }

            return true;
        }
        catch (IOException)
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Creating it is the one step that two cannot both take: to move a file to where none is looks first, and then replaces.</summary>
    private static FileStream? Open(string path)
    {
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            create.UnixCreateMode = OwnerOnly;
        }

        try
        {
            return new FileStream(path, create);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
