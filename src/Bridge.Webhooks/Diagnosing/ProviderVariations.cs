using Bridge.Webhooks.Providers;

namespace Bridge.Webhooks.Diagnosing;

/// <summary>Every other provider.</summary>
internal static class ProviderVariations
{
    public static IEnumerable<Variation> Of(Attempt attempt)
        => ProviderCatalog.Names.Where(name => !name.Equals(attempt.Provider, StringComparison.OrdinalIgnoreCase))
            .Select(name => new Variation(
                VariationKind.Provider,
                $"the provider {name}",
                other => other with { Provider = name, Scheme = ProviderCatalog.Find(name)!.Scheme, Settings = new Dictionary<string, string>() }));
}
