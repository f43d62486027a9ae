using Bridge.Webhooks.Mapping;
using Bridge.Webhooks.Presets;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Schemes.OpenSsl;
using Bridge.Webhooks.Verifying;

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
        source = null;
        if (ConfiguredProvider.Of(name, options, key, errors) is { } provider)
        {
            CheckSettings(options, provider, key, errors);
            var setup = new SourceSetup(key, options, provider, errors);
            provider.Check(setup);
            var verifier = options.Scheme is null && provider.Signature is { } signature
                ? signature.Verifier(setup)
                : Verifier(options.Scheme ?? provider.Scheme ?? new(), setup, key, errors);
            var maps = verifier is null ? null : EventMapCompiler.Compile(options, provider, verifier, key, errors);
            source = errors.Count == 0 && verifier is not null && maps is not null
                ? new WebhookSource(name, options, provider, setup.Settings, verifier, maps)
                : null;
        }

        return errors;
    }

    /// <summary>True for what fits into a path, a log and a metric: 1 to 64 of a-z, 0-9 and hyphens.</summary>
    public static bool IsName(string name)
        => name.Length is > 0 and <= LongestName && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static void CheckName(string name, List<string> errors)
    {
        if (!IsName(name))
            errors.Add($"Sources:{name} is no name of a source: use 1 to {LongestName} of a-z, 0-9 and hyphens.");
    }

    private static void CheckLimits(WebhookSourceOptions options, string key, List<string> errors)
    {
        if (options.MaxBodyBytes is < 1 or > LargestBody)
            errors.Add($"{key}:MaxBodyBytes is {options.MaxBodyBytes}: write 1 to {LargestBody}.");
        if (options.DedupScope is { } scope && (scope.Length is 0 or > LongestScope || scope.Any(char.IsControl)))
            errors.Add($"{key}:DedupScope is empty, longer than {LongestScope} characters or holds a control character: write a short name, or leave it out.");
        if (options.PublicUrl is { } url && !SourceSetup.IsWebUrl(url))
            errors.Add($"{key}:PublicUrl is no absolute URL: write it as it was registered at the provider, for example https://hooks.example.com/webhooks/shop.");
    }

    private static void CheckSettings(WebhookSourceOptions options, IWebhookProvider provider, string key, List<string> errors)
    {
        foreach (var (setting, value) in options.Settings)
        {
            if (!provider.Settings.Keys.Contains(setting, StringComparer.OrdinalIgnoreCase))
                errors.Add($"{key}:Settings:{setting} is unknown to {provider.Name}: it knows {(provider.Settings.Count == 0 ? "none" : string.Join(", ", provider.Settings.Keys))}.");
            else if (string.IsNullOrWhiteSpace(value))
                errors.Add($"{key}:Settings:{setting} is empty: write a value, or leave it out.");
            else if (provider.Handshakes.Any(handshake => setting.Equals(handshake.Until, StringComparison.OrdinalIgnoreCase)) && !Rfc3339.TryRead(value, out _))
                errors.Add($"{key}:Settings:{setting} is no time: write one with its offset, for example 2026-05-01T12:30:00Z.");
        }
    }

    private static SignatureVerifier? Verifier(SignatureScheme scheme, SourceSetup setup, string key, List<string> errors)
    {
        var keys = setup.Secrets(scheme.Key, (secret, place) => Key(scheme, secret, place, setup));
        if (!SchemeCompiler.TryCompile(scheme, $"{key}:Scheme", errors, out var compiled))
            return null;
        var url = compiled.Template.Has(TemplatePartKind.Url) ? setup.RequirePublicUrl() : setup.PublicUrl;
        return new SignatureVerifier(compiled, [.. keys], url);
    }

    private static ISignatureKey? Key(SignatureScheme scheme, byte[] secret, int place, SourceSetup setup)
    {
        var key = SignatureKeys.Create(scheme, secret, Libcrypto.IsThere, out var problem);
        if (key is null)
            setup.RefuseSecret(place, $"is {problem}");
        return key;
    }
}
