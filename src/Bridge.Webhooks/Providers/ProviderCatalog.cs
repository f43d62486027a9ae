using Bridge.Webhooks.Presets;
using Bridge.Webhooks.Providers.CloudEvents;
using Bridge.Webhooks.Providers.GitHub;
using Bridge.Webhooks.Providers.Shopify;
using Bridge.Webhooks.Providers.Stripe;
using Bridge.Webhooks.Providers.Twilio;
using Bridge.Webhooks.Providers.WidgetJar;

namespace Bridge.Webhooks.Providers;

/// <summary>The providers that Bridge knows in code: one line each.</summary>
public static class ProviderCatalog
{
    /// <summary>The providers, by name.</summary>
    public static IReadOnlyList<IWebhookProvider> All { get; } =
    [
        new CloudEventsProvider(),
        new GitHubProvider(),
        new ShopifyProvider(),
        new StripeProvider(),
        new TwilioProvider(),
        new WidgetJarProvider(),
    ];

    /// <summary>The names of all providers, those that are known as data included.</summary>
    public static IEnumerable<string> Names => All.Concat(PresetCatalog.All).Select(provider => provider.Name).Order(StringComparer.Ordinal);

    /// <summary>The provider of that name, in code or as data, in any case; null where there is none.</summary>
    public static IWebhookProvider? Find(string name)
        => All.Concat(PresetCatalog.All).FirstOrDefault(provider => provider.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
