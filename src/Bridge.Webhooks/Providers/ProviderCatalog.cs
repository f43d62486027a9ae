using Bridge.Webhooks.Providers.GitHub;
using Bridge.Webhooks.Providers.Shopify;
using Bridge.Webhooks.Providers.Stripe;
using Bridge.Webhooks.Providers.WidgetJar;

namespace Bridge.Webhooks.Providers;

/// <summary>The providers that Bridge knows in code: one line each.</summary>
public static class ProviderCatalog
{
    /// <summary>The providers, by name.</summary>
    public static IReadOnlyList<IWebhookProvider> All { get; } =
    [
        new GitHubProvider(),
        new ShopifyProvider(),
        new StripeProvider(),
        new WidgetJarProvider(),
    ];

    /// <summary>The provider of that name, in any case; null where there is none.</summary>
    public static IWebhookProvider? Find(string name)
        => All.FirstOrDefault(provider => provider.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
