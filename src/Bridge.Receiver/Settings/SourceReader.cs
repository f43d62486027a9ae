using System.Security.Cryptography;
using System.Text;
using Bridge.Hosting;
using Bridge.Receiver.Access;
using Bridge.Webhooks;
using Microsoft.Extensions.Configuration;

namespace Bridge.Receiver.Settings;

/// <summary>Builds the sources of a configuration; what did not change stays the object that it is.</summary>
internal sealed class SourceReader(IReadOnlyCollection<Source> current)
{
    internal const string Section = "Sources";

    private static readonly TimeSpan ShortestKept = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestKept = TimeSpan.FromDays(400);

    private readonly List<AddressList> _lists = [.. current.Select(source => source.Addresses.List).OfType<AddressList>()];

    /// <summary>One sentence for each key that is wrong.</summary>
    internal List<string> Errors { get; } = [];

    /// <summary>The names of the sources that are set, those that are wrong included.</summary>
    internal List<string> Names { get; } = [];

    /// <summary>The sources that are set rightly.</summary>
    internal List<Source> Read(IConfiguration configuration)
    {
        var sources = new List<Source>();
        foreach (var section in configuration.GetSection(Section).GetChildren())
        {
            Names.Add(section.Key);
            if (Read(section) is { } source)
            {
                sources.Add(source);
            }
        }

        if (Names.Count == 0)
        {
            Errors.Add($"{Section} is empty: name a source, for example Sources__stripe__Provider=stripe and Sources__stripe__Secrets__0=whsec_....");
        }

        return sources;
    }

    /// <summary>The source of a section; null where it is wrong.</summary>
    internal Source? Read(IConfigurationSection section)
    {
        try
        {
            var options = new SourceOptions();
            section.BindKnown(options);
            return Build(section, options);
        }
        catch (SettingException exception)
        {
            Errors.Add(exception.Message);
            return null;
        }
    }

    private Source? Build(IConfigurationSection section, SourceOptions options)
    {
        var before = Errors.Count;
        var trimmed = options.ReadSecrets(section.Path, Errors);
        if (Errors.Count > before)
        {
            return null;
        }

        var settings = Hash(section, options);
        if (current.FirstOrDefault(source => source.Name == section.Key) is { } same && same.Settings == settings)
        {
            return same;
        }

        if (options is { AwaitsSecret: true, Secrets.Count: 0, HandshakeFile: null })
        {
            Errors.Add($"{section.Path}:SecretFiles must name one file where a handshake is waited for: its secret is kept there.");
        }

        Errors.AddRange(WebhookSource.Validate(section.Key, options));
        if (Errors.Count == before)
        {
            Errors.AddRange(options.WeakSecrets(section.Path));
        }

        if (options.KeepFor < ShortestKept || options.KeepFor > LongestKept)
        {
            Errors.Add($"{section.Path}:{nameof(options.KeepFor)} must lie between 1 hour and 400 days, written as 30.00:00:00.");
        }

        var access = $"{section.Path}:{nameof(options.Access)}";
        var addresses = AddressRuleBuilder.Build(access, options.Access, _lists, Errors);
        _lists.AddRange(addresses.List is { } list && !_lists.Contains(list) ? [list] : []);
        var rate = SourceRate.Read(section.Key, access, options.Access, Errors);
        return Errors.Count == before
            ? new Source(WebhookSource.Create(section.Key, options), addresses, rate)
            {
                HasJournal = options.Journal,
                KeepFor = options.KeepFor,
                Settings = settings,
                TrimmedSecrets = trimmed,
                SecretCount = options.Secrets.Count,
                HandshakeFile = options.HandshakeFile,
            }
            : null;
    }

    /// <summary>Tells whether anything changed, the content of secret files included, without keeping a secret.</summary>
    private static string Hash(IConfigurationSection section, SourceOptions options)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in section.AsEnumerable().OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase))
        {
            text.Append(key).Append('\0').Append(value).Append('\0');
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.AppendJoin('\0', options.Secrets).ToString())));
    }
}
