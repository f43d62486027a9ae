using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Schemes;

namespace Bridge.Verify;

/// <summary>Finds the provider of a case, and the scheme that the case asks for.</summary>
internal static class CaseProvider
{
    private const string Coded = "code:";
    private const string OfAnySender = "generic-hex";

    /// <summary>Providers that a case calls otherwise than Bridge.</summary>
    private static readonly Dictionary<string, string> OtherNames = new()
    {
        ["generic-sha256-hex"] = "widgetjar",
        ["code:adyen-payments"] = "adyen",
    };

    /// <returns>Null where Bridge knows no such provider.</returns>
    internal static IWebhookProvider? Find(string config) => ProviderCatalog.Find(
        OtherNames.TryGetValue(config, out var other) ? other : config.StartsWith(Coded, StringComparison.Ordinal) ? config[Coded.Length..] : config);

    /// <summary>The provider's scheme as the case changes it; null where the provider is verified in code.</summary>
    internal static SignatureScheme? Scheme(IWebhookProvider provider, VerifyCase one)
    {
        if (provider.Scheme is not { } scheme)
        {
            return null;
        }

        return scheme with
        {
            Hash = one.Override?.Hash is { } hash ? Enum.Parse<SignatureHash>(hash, ignoreCase: true) : scheme.Hash,
            Signature = scheme.Signature with
            {
                In = Places(provider, scheme, one),
                Encoding = one.Override?.Enc is { } encoding ? Enum.Parse<SignatureEncoding>(encoding, ignoreCase: true) : scheme.Signature.Encoding,
            },
            Timestamp = scheme.Timestamp is { } rule ? rule with { Tolerance = Tolerance(rule, one) } : null,
        };
    }

    /// <summary>A sender of one's own names its header as it likes: it is the one that ends so.</summary>
    private static IReadOnlyList<string> Places(IWebhookProvider provider, SignatureScheme scheme, VerifyCase one) =>
        provider.Name == OfAnySender && one.Headers.Keys.Where(name => name.EndsWith("-Signature", StringComparison.OrdinalIgnoreCase)).ToArray() is [var name]
            ? [$"header:{name}"]
            : scheme.Signature.In;

    private static TimeSpan? Tolerance(TimestampRule rule, VerifyCase one) =>
        one.Now is null ? null : one.Tolerance is { } seconds ? TimeSpan.FromSeconds(seconds) : rule.Tolerance;
}
