using System.Collections.Frozen;
using Bridge.Hosting;
using Bridge.Webhooks;
using Microsoft.Extensions.Configuration;

namespace Bridge.Receiver;

/// <summary>The sources of the configuration, by name: section <c>Sources</c>.</summary>
internal sealed class Sources
{
    private const string Section = "Sources";
    private readonly FrozenDictionary<string, WebhookSource> _byName;

    private Sources(IEnumerable<WebhookSource> sources) => _byName = sources.ToFrozenDictionary(source => source.Name);

    /// <summary>Builds every source, or tells everything that is wrong with any.</summary>
    /// <exception cref="SettingException">There is no source, or a key of one is missing, unknown or wrong.</exception>
    internal static Sources From(IConfiguration configuration)
    {
        var options = configuration.GetSection(Section).GetChildren().ToDictionary(section => section.Key, Bind);
        if (options.Count == 0)
        {
            throw new SettingException(Section, "is empty", "name a source, for example Sources__stripe__Provider=stripe and Sources__stripe__Secrets__0=whsec_...");
        }

        var errors = options.SelectMany(source => WebhookSource.Validate(source.Key, source.Value)).ToArray();
        return errors is []
            ? new Sources(options.Select(source => WebhookSource.Create(source.Key, source.Value)))
            : throw new SettingException(errors);
    }

    /// <summary>The source of that name; null where there is none. Names are in lower case.</summary>
    internal WebhookSource? Find(string name) => _byName.GetValueOrDefault(name);

    private static WebhookSourceOptions Bind(IConfigurationSection section)
    {
        var options = new WebhookSourceOptions();
        section.BindKnown(options);
        return options;
    }
}
