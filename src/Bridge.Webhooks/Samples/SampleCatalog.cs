using Bridge.Webhooks.Presets;
using Bridge.Webhooks.Providers;

namespace Bridge.Webhooks.Samples;

/// <summary>Every sample of every provider.</summary>
public static class SampleCatalog
{
    /// <summary>The samples, by provider, event and variant.</summary>
    public static IReadOnlyList<ISample> All { get; } = [.. ProviderCatalog.All.Concat<IWebhookProvider>(PresetCatalog.All).SelectMany(provider => provider.Samples)];

    /// <summary>The sample of a provider's event.</summary>
    /// <param name="provider">The provider's name, for example <c>shopify</c>.</param>
    /// <param name="event">The provider's own name of the kind of event, for example <c>orders/create</c>.</param>
    /// <param name="variant">Which of the things that the event can tell; null for the first.</param>
    /// <exception cref="ArgumentException">There is none; the message lists what there is.</exception>
    public static ISample Get(string provider, string @event, string? variant = null)
        => All.FirstOrDefault(sample => sample.Provider == provider && sample.Event == @event && (variant is null || sample.Variant == variant))
           ?? throw new ArgumentException(
               $"There is no sample '{$"{provider} {@event} {variant}".TrimEnd()}'. There are: {string.Join(", ", All.Select(Name))}.");

    private static string Name(ISample sample) => $"{sample.Provider} {sample.Event} {sample.Variant}".TrimEnd();
}
