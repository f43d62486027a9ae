using Microsoft.Extensions.Configuration;

namespace Bridge.Demo;

/// <summary>The secrets that the demo signs with.</summary>
internal static class DemoSecrets
{
    /// <summary>The sources of docker-compose.yml: the variable that sets the secret of each, and the secret where it is not set.</summary>
    internal static IReadOnlyDictionary<string, (string Variable, string Default)> Compose { get; } =
        new Dictionary<string, (string, string)>
        {
            ["stripe"] = ("STRIPE_WEBHOOK_SECRET", "whsec_bridge-demo-stripe-4f9d1c7a"),
            ["shopify"] = ("SHOPIFY_CLIENT_SECRET", "bridge-demo-shopify-83b2e60d"),
            ["github"] = ("GITHUB_WEBHOOK_SECRET", "bridge-demo-github-c15a97f4"),
            ["widgetjar"] = ("WIDGETJAR_SECRET", "bridge-demo-widgetjar-6e02bd39"),
        };

    internal static IReadOnlyDictionary<string, string> OfCompose() =>
        Compose.ToDictionary(source => source.Key, source => Environment.GetEnvironmentVariable(source.Value.Variable) is { Length: > 0 } secret ? secret : source.Value.Default);

    /// <summary>Reads the first secret of each source from a settings file.</summary>
    internal static IReadOnlyDictionary<string, string> OfFile(string path) =>
        new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(path), optional: false).Build()
            .GetSection("Sources").GetChildren()
            .ToDictionary(source => source.Key, source => source["Secrets:0"] ?? string.Empty);
}
