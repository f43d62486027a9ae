using Bridge.Hosting;
using Microsoft.Extensions.Configuration;

namespace Bridge.Receiver.Settings;

/// <summary>
/// The file of <c>Receiver:SourcesFile</c>: settings that can change while the receiver runs. It is read again by whoever asks, since no
/// watcher sees a symbolic link change its target far above the file, which is how Kubernetes replaces mounted files.
/// </summary>
internal sealed class SourcesFile : ConfigurationProvider, IConfigurationSource
{
    private const string Key = ReceiverService.SourcesFileKey;
    private readonly string _path;
    private byte[] _bytes = [];

    private SourcesFile(string path) => _path = Path.GetFullPath(path);

    /// <summary>Adds the file where one is set; what it says comes before all other settings.</summary>
    /// <exception cref="SettingException">The file cannot be read.</exception>
    internal static SourcesFile? AddTo(ConfigurationManager configuration)
    {
        if (configuration[Key] is not { Length: > 0 } path)
        {
            return null;
        }

        var file = new SourcesFile(path);
        if (file.Refresh() is { } error)
        {
            throw new SettingException([error]);
        }

        ((IConfigurationBuilder)configuration).Add(file);
        return file;
    }

    /// <inheritdoc />
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>Reads the file again. What cannot be read leaves the last content in force.</summary>
    /// <returns>What is wrong with it, with key and cure; null where nothing is.</returns>
    internal string? Refresh()
    {
        try
        {
            var bytes = File.ReadAllBytes(_path);
            if (!bytes.AsSpan().SequenceEqual(_bytes))
            {
                Data = Parse(bytes);
                _bytes = bytes;
                OnReload();
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"{Key} cannot be read ({exception.Message.TrimEnd('.')}): see that the file is there and readable.";
        }
        catch (FormatException)
        {
            // The parser's message may quote the line, and so a secret.
            return $"{Key} is no JSON object of settings: compare it with docs/configuration.md, key by key and without duplicates.";
        }
    }

    /// <exception cref="FormatException">It is no JSON object, or has a key twice.</exception>
    private static Dictionary<string, string?> Parse(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var settings = new ConfigurationBuilder();
        try
        {
            settings.AddJsonStream(stream);
            return settings.Build().AsEnumerable().ToDictionary(StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception exception) when (exception is InvalidDataException or System.Text.Json.JsonException)
        {
            throw new FormatException(null, exception);
        }
    }
}
