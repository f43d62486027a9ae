using System.Text;
using Microsoft.Extensions.Logging;

namespace Bridge.Receiver.Settings;

/// <summary>Keeps the secret that a provider gives away in its handshake: in the file of the source, where it is the only one and its owner's alone.</summary>
internal sealed partial class SecretKeeper(SourceReloader reloader, ILogger<SecretKeeper> logger)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes the secret and takes it over.</summary>
    /// <returns>False where there is one already, which is never overwritten.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    internal bool TryKeep(Source source, string secret)
    {
        if (source.HandshakeFile is not { } file || !TryWrite(file, secret))
        {
            return false;
        }

        Log.Kept(logger, source.Name, file);
        reloader.Reload();
        return true;
    }

    /// <summary>Complete or not at all, and never over another: a link to the new file is made, which fails where there is one.</summary>
    private static bool TryWrite(string file, string secret)
    {
        var written = $"{file}.{Guid.NewGuid():N}";
        try
        {
            Write(written, secret);
            File.Move(written, file, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(file))
        {
            return false;
        }
        finally
        {
            File.Delete(written);
        }
    }

    private static void Write(string file, string secret)
    {
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            create.UnixCreateMode = OwnerOnly;
        }

        using var stream = new FileStream(file, create);
        stream.Write(Encoding.UTF8.GetBytes(secret));
        stream.Flush(flushToDisk: true);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The secret of {Source} came by a handshake and is kept in {File}: remove the setting that waits for it")]
        internal static partial void Kept(ILogger logger, string source, string file);
    }
}
