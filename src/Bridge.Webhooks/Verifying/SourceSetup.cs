using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Verifying;

/// <summary>What a source is told of how it shall verify. Takes what is wrong with it: a key and the cure, and no secret.</summary>
/// <param name="key">The source's key in the configuration.</param>
/// <param name="options">The source.</param>
/// <param name="provider">Its provider.</param>
/// <param name="errors">Takes what is wrong.</param>
internal sealed class SourceSetup(string key, WebhookSourceOptions options, IWebhookProvider provider, ICollection<string> errors)
{
    /// <summary>The URL as it is registered; null where the source tells none.</summary>
    public string? PublicUrl => options.PublicUrl;

    /// <summary>The provider's settings, each as the source sets it or else by default.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; } = provider.Settings.ToDictionary(
        setting => setting.Key,
        setting => options.Settings.TryGetValue(setting.Key, out var value) ? value : setting.Value,
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Tells what is wrong with a key below the source's.</summary>
    /// <param name="name">The key, for example <c>PublicUrl</c>.</param>
    /// <param name="problem">What is wrong and how it is cured: <c>is missing: ...</c>.</param>
    public void Refuse(string name, string problem) => errors.Add($"{key}:{name} {problem}");

    /// <summary>Refuses a setting that is none of some words, in any case.</summary>
    public void RequireOneOf(string setting, params string[] words)
    {
        if (!words.Contains(Settings[setting], StringComparer.OrdinalIgnoreCase))
            Refuse($"Settings:{setting}", $"is '{Settings[setting]}': write {string.Join(" or ", words)}.");
    }

    /// <summary>Tells what is wrong with a secret.</summary>
    /// <param name="place">Its place.</param>
    /// <param name="problem">What is wrong and how it is cured.</param>
    public void RefuseSecret(int place, string problem) => Refuse(options.SecretKey(place), problem);

    /// <summary>The URL, for a provider that signs it; null where it is missing or wrong.</summary>
    public string? RequirePublicUrl()
    {
        if (options.PublicUrl is null)
            Refuse("PublicUrl", $"is missing: {provider.Name} signs the URL, so write it exactly as it was registered there.");
        return options.PublicUrl is { } url && IsWebUrl(url) ? url : null;
    }

    /// <summary>True for an absolute URL of <c>http</c> or <c>https</c>.</summary>
    public static bool IsWebUrl(string url)
        => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && url.StartsWith($"{uri.Scheme}://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The secrets as bytes, in their order.</summary>
    public List<byte[]> Secrets(KeyRule rule) => Secrets(rule, (secret, _) => secret);

    /// <summary>The secrets, in their order, as what they are made to.</summary>
    /// <param name="rule">How a secret is read.</param>
    /// <param name="make">Takes the bytes of a secret and its place; null where it refused them.</param>
    public List<T> Secrets<T>(KeyRule rule, Func<byte[], int, T?> make)
        where T : class
    {
        var made = new List<T>();
        if (options.Secrets.Count == 0 && !options.AwaitsSecret)
            Refuse("Secrets", $"is empty: write the signing secret of the provider's webhook page to {key}:Secrets:0.");
        for (var i = 0; i < options.Secrets.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(options.Secrets[i]))
                RefuseSecret(i, "is empty: write a secret, or leave it out. An empty one would let anybody sign.");
            else if (!KeyReader.TryRead(options.Secrets[i], rule, out var secret))
                RefuseSecret(i, $"is not {rule.Encoding}: copy it again from the provider's webhook page.");
            else if (make(secret, i) is { } key)
                made.Add(key);
        }

        return made;
    }
}
