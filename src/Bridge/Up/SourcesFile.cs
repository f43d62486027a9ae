using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Bridge.LocalServices;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Signing;

namespace Bridge.Up;

/// <summary>The sources that a fresh <c>bridge up</c> has, with secrets of its own: a settings file that the user may change.</summary>
internal static class SourcesFile
{
    internal const string Name = "sources.json";

    private static readonly string[] Providers = ["stripe", "shopify", "github", "widgetjar"];

    /// <summary>The file of a data folder; null where it was never written.</summary>
    internal static string? Find(string folder) => Path.Combine(folder, Name) is var path && File.Exists(path) ? path : null;

    /// <summary>Writes the file unless it is there.</summary>
    /// <returns>Its path.</returns>
    internal static string Ensure(string folder)
    {
        PassableFolder.Create(folder);
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            OwnerOnlyFile.Write(path, Fresh());
        }

        return path;
    }

    /// <summary>Adds a source that has the name of its provider, with a fresh secret.</summary>
    /// <returns>False where a source of that name is there already: then nothing is changed.</returns>
    internal static bool Add(string folder, IWebhookProvider provider)
    {
        var path = Ensure(folder);
        var file = JsonNode.Parse(File.ReadAllText(path))?.AsObject() ?? [];
        var sources = file[LocalSources.Section]?.AsObject() ?? [];
        if (sources.ContainsKey(provider.Name))
        {
            return false;
        }

        var keys = SourceKeys.Create(provider);
        if (keys.SigningSecret != keys.Secret)
        {
            SigningKeysFile.Add(folder, provider.Name, keys.SigningSecret);
        }

        var source = Source(provider.Name, keys.Secret);
        if (provider.SignsUrl)
        {
            source[nameof(Webhooks.WebhookSourceOptions.PublicUrl)] = $"https://hooks.example.com/webhooks/{provider.Name}";
        }

        sources[provider.Name] = source;
        file[LocalSources.Section] = sources;
        OwnerOnlyFile.Write(path, file);
        return true;
    }

    private static JsonObject Fresh() => new()
    {
        [LocalSources.Section] = new JsonObject(Providers.Select(provider =>
            KeyValuePair.Create<string, JsonNode?>(provider, Source(provider, RandomNumberGenerator.GetHexString(40, lowercase: true))))),
    };

    private static JsonObject Source(string provider, string secret) => new()
    {
        ["Provider"] = provider,
        ["Secrets"] = new JsonArray(secret),
    };
}
