using Bridge.Hosting;
using Microsoft.Extensions.Configuration;

namespace Bridge.Receiver.Settings;

/// <summary>One source of a configuration, as a receiver would judge it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Provider">Who sends; null where that is not set rightly.</param>
/// <param name="Secrets">How many secrets it has, those of files included; 0 where it is wrong.</param>
/// <param name="SecretFiles">How many of them stand in files.</param>
/// <param name="Errors">One sentence for each key that is wrong, with the cure and no secret.</param>
public sealed record CheckedSource(string Name, string? Provider, int Secrets, int SecretFiles, IReadOnlyList<string> Errors)
{
    /// <summary>Every source, those of <c>Receiver:SourcesFile</c> included, which is added to the configuration.</summary>
    /// <exception cref="SettingException">That file cannot be read.</exception>
    public static IReadOnlyList<CheckedSource> All(ConfigurationManager configuration)
    {
        SourcesFile.AddTo(configuration);
        return [.. configuration.GetSection(SourceReader.Section).GetChildren().Select(Check)];
    }

    /// <summary>True where the configuration names sources, or a file for them.</summary>
    public static bool AreThere(IConfiguration configuration) =>
        configuration[ReceiverService.SourcesFileKey] is { Length: > 0 } || configuration.GetSection(SourceReader.Section).Exists();

    private static CheckedSource Check(IConfigurationSection section)
    {
        var reader = new SourceReader([]);
        var source = reader.Read(section);
        return new(section.Key, source?.Webhook.Provider, source?.SecretCount ?? 0, section.GetSection(nameof(SourceOptions.SecretFiles)).GetChildren().Count(), reader.Errors);
    }
}
