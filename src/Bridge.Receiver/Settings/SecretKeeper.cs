using Microsoft.Extensions.Logging;

namespace Bridge.Receiver.Settings;

/// <summary>Keeps the secret that a provider gives away in its handshake: in the file of the source, where it is the only one and its owner's alone.</summary>
internal sealed partial class SecretKeeper(SourceReloader reloader, ILogger<SecretKeeper> logger)
{
    /// <summary>Writes the secret and takes it over.</summary>
    /// <returns>False where there is one already, which is never overwritten.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    internal bool TryKeep(Source source, string secret)
    {
        if (source.HandshakeFile is not { } file || !FreshFile.TryWrite(file, secret))
        {
            return false;
        }

        Log.Kept(logger, source.Name, file);
        reloader.Reload();
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The secret of {Source} came by a handshake and is kept in {File}: remove the setting that waits for it")]
        internal static partial void Kept(ILogger logger, string source, string file);
    }
}
