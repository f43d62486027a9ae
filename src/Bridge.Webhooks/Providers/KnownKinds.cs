using System.Collections.Frozen;
using Bridge.Webhooks.Mapping;
using Bridge.Webhooks.Presets;

namespace Bridge.Webhooks.Providers;

/// <summary>The kinds of event that stand in the code or in the settings. Every other is whatever a sender writes.</summary>
internal static class KnownKinds
{
    public static FrozenSet<string> Of(IWebhookProvider provider, EventMaps maps) =>
    [
        IdentifiedWebhook.UnknownType,
        PresetProvider.BatchType,
        .. provider.Kinds,
        .. provider.Samples.Select(sample => sample.Event),
        .. provider.KindIn.Where(place => place.StartsWith(PresetPlaces.Constant, StringComparison.Ordinal)).Select(place => place[PresetPlaces.Constant.Length..]),
        .. maps.Kinds,
    ];
}
