using Bridge.Hosting;
using Bridge.Receiver;
using Bridge.Webhooks;
using Microsoft.Extensions.Configuration;

namespace Bridge.Up;

/// <summary>The sources of the <c>bridge up</c> of a data folder, found as it finds them.</summary>
/// <param name="Place">Where they are set: a file, or the environment.</param>
/// <param name="All">The sources.</param>
internal sealed record LocalSources(string Place, IReadOnlyList<LocalSource> All)
{
    internal const string Section = "Sources";

    /// <summary>Reads the file that the environment names, or what the environment sets, or else the file of the folder.</summary>
    /// <exception cref="SettingException">There is no such file.</exception>
    internal static LocalSources Read(string folder)
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        if (environment[ReceiverService.SourcesFileKey] is { Length: > 0 } file)
        {
            return OfFile(file);
        }

        return environment.GetSection(Section).Exists() ? Of("the environment", environment) : OfFile(Path.Combine(folder, SourcesFile.Name));
    }

    /// <summary>The source of a provider, the one that has its name first; null where there is none.</summary>
    internal LocalSource? Find(string provider) => All
        .Where(source => source.Options.Provider.Equals(provider, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(source => source.Name == provider)
        .FirstOrDefault();

    private static LocalSources OfFile(string path) => File.Exists(path)
        ? Of(path, new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(path), optional: false).Build())
        : throw new SettingException(path, "is not there", "start ./bridge up once, which writes it, or name its folder with --data");

    private static LocalSources Of(string place, IConfiguration configuration) =>
        new(place, [.. configuration.GetSection(Section).GetChildren().Select(Of)]);

    private static LocalSource Of(IConfigurationSection section) =>
        new(section.Key, section.Get<WebhookSourceOptions>() ?? new(), section.GetSection("SecretFiles").Get<string[]>() ?? []);
}
