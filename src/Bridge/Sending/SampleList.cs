using System.Text;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;

namespace Bridge.Sending;

/// <summary>The samples as a user names them.</summary>
internal static class SampleList
{
    /// <summary>The samples of a provider, or of all.</summary>
    internal static IReadOnlyList<ISample> Of(string? provider) =>
        [.. SampleCatalog.All.Where(sample => provider is null || sample.Provider.Equals(provider, StringComparison.OrdinalIgnoreCase)).OrderBy(sample => sample.Provider, StringComparer.Ordinal)];

    /// <returns>Null where there is none, or several and no event is named.</returns>
    internal static ISample? Find(string provider, string? @event, string? variant) => Of(provider) switch
    {
        [var only] when @event is null => only,
        var all => all.FirstOrDefault(sample => sample.Event == @event && (variant is null || sample.Variant == variant)),
    };

    /// <summary>What is wrong with a name; null where it names a sample.</summary>
    internal static string? Fault(string? provider, string? @event, string? variant)
    {
        if (provider is null || ProviderCatalog.Find(provider) is null)
        {
            return $"{(provider is null ? "The provider is missing" : $"There is no provider \"{provider}\"")}: write one of {string.Join(", ", Of(null).Select(sample => sample.Provider).Distinct())}.";
        }

        return Find(provider, @event, variant) is null
            ? $"{(@event is null ? "The event is missing" : $"There is no sample \"{$"{@event} {variant}".TrimEnd()}\" of {provider}")}: write one of {string.Join(", ", Of(provider).Select(Name).Distinct())}."
            : null;
    }

    internal static string Write(IEnumerable<ISample> samples)
    {
        var list = new StringBuilder();
        foreach (var sample in samples)
        {
            list.AppendLine($"{sample.Provider,-22} {Name(sample)}");
        }

        return list.ToString();
    }

    private static string Name(ISample sample) => sample.Variant.Length == 0 ? sample.Event : $"{sample.Event} --variant {sample.Variant}";
}
