using System.Collections.Frozen;
using Bridge.Hosting;
using Bridge.Receiver.Settings;
using Microsoft.Extensions.Configuration;

namespace Bridge.Receiver;

/// <summary>The sources of the configuration, by name: section <c>Sources</c>. Safe for use by many threads.</summary>
internal sealed class Sources
{
    private volatile FrozenDictionary<string, Source> _byName;

    private Sources(IEnumerable<Source> sources) => _byName = ByName(sources);

    internal IReadOnlyList<Source> All => _byName.Values;

    /// <summary>Builds every source, or tells everything that is wrong with any.</summary>
    /// <exception cref="SettingException">There is no source, or a key of one is missing, unknown or wrong.</exception>
    internal static Sources From(IConfiguration configuration)
    {
        var reader = new SourceReader([]);
        var sources = reader.Read(configuration);
        return reader.Errors is [] ? new Sources(sources) : throw new SettingException(reader.Errors);
    }

    /// <summary>The source of that name; null where there is none. Names are in lower case.</summary>
    internal Source? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Takes over what was changed, added or taken away. A source that is set wrongly stays what it was; so do all where none is set.</summary>
    internal SourceChanges Reload(IConfiguration configuration)
    {
        var before = _byName;
        var reader = new SourceReader(before.Values);
        var read = reader.Read(configuration);
        var kept = before.Values.Where(source => reader.Names is [] || reader.Names.Contains(source.Name)).ExceptBy(read.Select(source => source.Name), source => source.Name);
        var after = ByName(read.Concat(kept));
        _byName = after;
        return new SourceChanges(
            [.. after.Values.Where(source => !before.ContainsKey(source.Name))],
            [.. after.Values.Where(source => before.TryGetValue(source.Name, out var old) && !ReferenceEquals(old, source))],
            [.. before.Values.Where(source => !after.ContainsKey(source.Name))],
            reader.Errors);
    }

    private static FrozenDictionary<string, Source> ByName(IEnumerable<Source> sources) => sources.ToFrozenDictionary(source => source.Name);
}
