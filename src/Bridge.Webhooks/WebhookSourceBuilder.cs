using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Schemes.OpenSsl;

namespace Bridge.Webhooks;

/// <summary>Validates the options of a source and builds it once.</summary>
internal static class WebhookSourceBuilder
{
    private const int LargestBody = 8 * 1024 * 1024;
    private const int LongestName = 64;
    private const int LongestScope = 128;

    public static IReadOnlyList<string> Build(string name, WebhookSourceOptions options, out WebhookSource? source)
    {
        var key = $"Sources:{name}";
        var errors = new List<string>();
        CheckName(name, errors);
        CheckLimits(options, key, errors);
        var provider = Provider(options, key, errors);
        var verifier = provider is null ? null : Verifier(provider, options, key, errors);
        source = errors.Count == 0 && provider is not null && verifier is not null ? new WebhookSource(name, options, provider, verifier) : null;
        return errors;
    }

    private static void CheckName(string name, List<string> errors)
    {
        var isFit = name.Length is > 0 and <= LongestName && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
        if (!isFit)
            errors.Add($"Sources:{name} is no name of a source: use 1 to {LongestName} of a-z, 0-9 and hyphens.");
    }

    private static void CheckLimits(WebhookSourceOptions options, string key, List<string> errors)
    {
        if (options.MaxBodyBytes is < 1 or > LargestBody)
            errors.Add($"{key}:MaxBodyBytes is {options.MaxBodyBytes}: write 1 to {LargestBody}.");
        if (options.DedupScope is { } scope && (scope.Length is 0 or > LongestScope || scope.Any(char.IsControl)))
            errors.Add($"{key}:DedupScope is empty, longer than {LongestScope} characters or holds a control character: write a short name, or leave it out.");
        if (options.PublicUrl is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            errors.Add($"{key}:PublicUrl is no absolute URL: write it as it was registered at the provider, for example https://hooks.example.com/webhooks/shop.");
    }

    private static IWebhookProvider? Provider(WebhookSourceOptions options, string key, List<string> errors)
    {
        var provider = ProviderCatalog.Find(options.Provider);
        if (provider is null)
        {
            errors.Add($"{key}:Provider is '{options.Provider}': write one of {string.Join(", ", ProviderCatalog.Names)}.");
            return null;
        }

        foreach (var (setting, value) in options.Settings)
        {
            if (!provider.Settings.Keys.Contains(setting, StringComparer.OrdinalIgnoreCase))
                errors.Add($"{key}:Settings:{setting} is unknown to {provider.Name}: it knows {(provider.Settings.Count == 0 ? "none" : string.Join(", ", provider.Settings.Keys))}.");
            else if (string.IsNullOrWhiteSpace(value))
                errors.Add($"{key}:Settings:{setting} is empty: write a value, or leave it out.");
        }

        return provider;
    }

    private static SignatureVerifier? Verifier(IWebhookProvider provider, WebhookSourceOptions options, string key, List<string> errors)
    {
        var keys = Keys(options, options.Scheme ?? provider.Scheme, key, errors);
        if (!SchemeCompiler.TryCompile(options.Scheme ?? provider.Scheme, $"{key}:Scheme", errors, out var scheme))
            return null;
        if (scheme.Template.Has(TemplatePartKind.Url) && options.PublicUrl is null)
            errors.Add($"{key}:PublicUrl is missing: {provider.Name} signs the URL, so write it exactly as it was registered there.");
        return new SignatureVerifier(scheme, [.. keys], options.PublicUrl);
    }

    private static List<ISignatureKey> Keys(WebhookSourceOptions options, SignatureScheme scheme, string key, List<string> errors)
    {
        var keys = new List<ISignatureKey>();
        if (options.Secrets.Count == 0)
            errors.Add($"{key}:Secrets is empty: write the signing secret of the provider's webhook page to {key}:Secrets:0.");
        for (var i = 0; i < options.Secrets.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(options.Secrets[i]))
                errors.Add($"{key}:Secrets:{i} is empty: write a secret, or leave it out. An empty one would let anybody sign.");
            else if (!KeyReader.TryRead(options.Secrets[i], scheme.Key, out var secret))
                errors.Add($"{key}:Secrets:{i} is not {scheme.Key.Encoding}: copy it again from the provider's webhook page.");
            else if (SignatureKeys.Create(scheme, secret, Libcrypto.IsThere, out var problem) is { } made)
                keys.Add(made);
            else
                errors.Add($"{key}:Secrets:{i} is {problem}");
        }

        return keys;
    }
}
