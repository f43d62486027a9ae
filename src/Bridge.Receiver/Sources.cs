using System.Collections.Frozen;
using Bridge.Hosting;
using Bridge.Receiver.Access;
using Bridge.Webhooks;
using Microsoft.Extensions.Configuration;

namespace Bridge.Receiver;

/// <summary>The sources of the configuration, by name: section <c>Sources</c>.</summary>
internal sealed class Sources
{
    private const string Section = "Sources";
    private readonly FrozenDictionary<string, Source> _byName;

    private Sources(IEnumerable<Source> sources) => _byName = sources.ToFrozenDictionary(source => source.Webhook.Name);

    internal IReadOnlyList<Source> All => _byName.Values;

    /// <summary>Builds every source, or tells everything that is wrong with any.</summary>
    /// <exception cref="SettingException">There is no source, or a key of one is missing, unknown or wrong.</exception>
    internal static Sources From(IConfiguration configuration)
    {
        var options = configuration.GetSection(Section).GetChildren().ToDictionary(section => section.Key, Bind);
        if (options.Count == 0)
        {
            throw new SettingException(Section, "is empty", "name a source, for example Sources__stripe__Provider=stripe and Sources__stripe__Secrets__0=whsec_...");
        }

        var errors = new List<string>();
        var sources = options.Select(source => Build(source.Key, source.Value, errors)).ToArray();
        return errors is [] ? new Sources(sources.OfType<Source>()) : throw new SettingException(errors);
    }

    /// <summary>The source of that name; null where there is none. Names are in lower case.</summary>
    internal Source? Find(string name) => _byName.GetValueOrDefault(name);

    private static Source? Build(string name, SourceOptions options, List<string> errors)
    {
        var before = errors.Count;
        errors.AddRange(WebhookSource.Validate(name, options));
        var key = $"{Section}:{name}:Access";
        var addresses = AddressRuleBuilder.Build(key, options.Access, [], errors);
        var rate = SourceRate.Read(name, key, options.Access, errors);
        return errors.Count == before ? new Source(WebhookSource.Create(name, options), addresses, rate) : null;
    }

    private static SourceOptions Bind(IConfigurationSection section)
    {
        var options = new SourceOptions();
        section.BindKnown(options);
        return options;
    }
}
