using System.Text;

namespace Bridge.Webhooks;

/// <summary>A file that holds one secret, as orchestrators mount it.</summary>
public static class SecretFile
{
    private const int LargestFile = 64 * 1024;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a secret. One line break at its end is no part of it; nothing else is taken off.</summary>
    /// <param name="path">The file, in UTF-8, of at most 64 KiB.</param>
    /// <param name="hadLineBreak">True where a line break was taken off.</param>
    /// <exception cref="IOException">The file cannot be read, is too large, or no text. The message quotes nothing of it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static string Read(string path, out bool hadLineBreak) => WithoutLineBreak(ReadText(path), out hadLineBreak);

    /// <summary>Takes one line break off the end: tools that write a secret leave one there, and no provider's secret has one.</summary>
    /// <param name="text">The secret as it was stored.</param>
    /// <param name="hadLineBreak">True where a line break was taken off.</param>
    public static string WithoutLineBreak(string text, out bool hadLineBreak)
    {
        var secret = text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') ? text[..^1] : text;
        hadLineBreak = secret.Length < text.Length;
        return secret;
    }

    /// <summary>Reads a secret with whatever line break it ends in.</summary>
    /// <param name="path">The file, in UTF-8, of at most 64 KiB.</param>
    /// <exception cref="IOException">The file cannot be read, is too large, or no text. The message quotes nothing of it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static string ReadText(string path)
    {
        using var file = File.OpenRead(path);
        var buffer = new byte[LargestFile + 1];
        var bytes = buffer.AsSpan(0, file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        if (bytes.Length > LargestFile)
            throw new IOException($"it has more than {LargestFile} bytes");
        if (bytes.StartsWith("\uFEFF"u8))
            throw new IOException("it begins with a byte order mark");
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new IOException("it is no text in UTF-8");
        }
    }
}
