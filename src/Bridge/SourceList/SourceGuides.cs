using Bridge.Hosting;
using Bridge.Up;
using Bridge.Webhooks;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Schemes;

namespace Bridge.SourceList;

/// <summary>Makes guides of the configured sources and of the known providers.</summary>
internal static class SourceGuides
{
    private const string AnyHost = "https://YOUR-HOST";

    /// <param name="sources">The sources.</param>
    /// <param name="host">Where the receiver can be reached from outside; null for a placeholder.</param>
    /// <exception cref="SettingException">A source has a provider that is not known.</exception>
    internal static IReadOnlyList<SourceGuide> Of(LocalSources sources, string? host) => [.. sources.All.Select(source => Of(source.Name, source.Options, host ?? AnyHost))];

    /// <summary>Every provider, by name.</summary>
    internal static IReadOnlyList<ProviderGuide> Providers() =>
        [.. ProviderCatalog.Names.Select(name => ProviderCatalog.Find(name)!).Select(provider => new ProviderGuide(provider.Name, provider.Kinds, provider.Page))];

    private static SourceGuide Of(string name, WebhookSourceOptions options, string host)
    {
        var provider = ProviderCatalog.Find(options.Provider);
        if (provider is null && options.Scheme is null)
        {
            throw new SettingException($"{LocalSources.Section}:{name}:Provider", $"is \"{options.Provider}\"", $"write one of {string.Join(", ", ProviderCatalog.Names)}");
        }

        return new SourceGuide
        {
            Name = name,
            Provider = provider?.Name ?? (options.Provider.Length > 0 ? options.Provider : name),
            Url = options.PublicUrl ?? $"{host.TrimEnd('/')}/webhooks/{name}",
            Events = provider?.Kinds ?? [],
            SecretKey = $"{LocalSources.Section}:{name}:{SecretKey(provider)}",
            IsPublicKey = IsPublicKey(options.Scheme ?? provider?.Scheme),
            SecretName = SecretName(options.Scheme, provider),
            Settings = [.. (provider?.Settings.Keys ?? []).Select(setting => $"{LocalSources.Section}:{name}:Settings:{setting}")],
            Page = provider?.Page,
        };
    }

    /// <summary>A secret that the provider gives away in a handshake is kept in a file.</summary>
    private static string SecretKey(IWebhookProvider? provider) =>
        provider?.Handshakes.Any(handshake => handshake.Stores is not null) ?? false ? "SecretFiles:0" : "Secrets:0";

    private static string SecretName(SignatureScheme? scheme, IWebhookProvider? provider) =>
        scheme is null && provider is not null ? provider.SecretName : IsPublicKey(scheme) ? "public key" : "signing secret";

    private static bool IsPublicKey(SignatureScheme? scheme) => scheme is { Kind: SchemeKind.EcdsaP256Sha256 or SchemeKind.Ed25519 };
}
