using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Presets;

/// <summary>The provider of a source: one that Bridge knows, a preset whose events the source finds elsewhere, or one that the source alone describes.</summary>
internal static class ConfiguredProvider
{
    private const string Json = "json:";

    /// <returns>Null where something is wrong.</returns>
    public static IWebhookProvider? Of(string name, WebhookSourceOptions options, string key, ICollection<string> errors)
    {
        var before = errors.Count;
        var known = ProviderCatalog.Find(options.Provider);
        if (known is null)
            CheckOwn(options, key, errors);
        else if (known is not PresetProvider)
            CheckUnused(options, known.Name, key, errors);
        CheckPlaces(options, key, errors);
        if (errors.Count > before)
            return null;
        return known switch
        {
            null => new PresetProvider(Placed(new() { Name = options.Provider is "" ? name : options.Provider, Page = string.Empty, In = [] }, options)),
            PresetProvider preset when SetPlaces(options).Any() => new PresetProvider(Placed(preset.Preset, options)),
            _ => known,
        };
    }

    private static Preset Placed(Preset preset, WebhookSourceOptions options) => preset with
    {
        Items = options.Items?[Json.Length..] ?? preset.Items,
        Id = options.Id is [] ? preset.Id : [.. options.Id],
        Type = options.Type is [] ? preset.Type : [.. options.Type],
        OccurredAt = options.OccurredAt is [] ? preset.OccurredAt : [.. options.OccurredAt],
        OccurredAtEncoding = options.OccurredAtEncoding ?? preset.OccurredAtEncoding,
    };

    private static void CheckOwn(WebhookSourceOptions options, string key, ICollection<string> errors)
    {
        var known = $"write one of {string.Join(", ", ProviderCatalog.Names)}";
        if (options.Scheme is null)
            errors.Add($"{key}:Provider is '{options.Provider}': {known}, or set {key}:Scheme to how another one signs.");
        else if (options.Provider is not "" && !WebhookSourceBuilder.IsName(options.Provider))
            errors.Add($"{key}:Provider is '{options.Provider}', which is no name: use a-z, 0-9 and hyphens, leave it out, or {known}.");
        else if (options.Type is [])
            errors.Add($"{key}:Type is missing: write to {key}:Type:0 where the kind of event stands, for example json:/type, or text: and a word of yours where there is only one. To use a provider that Bridge knows, {known} to {key}:Provider.");
    }

    private static void CheckUnused(WebhookSourceOptions options, string provider, string key, ICollection<string> errors)
    {
        foreach (var name in SetPlaces(options))
            errors.Add($"{key}:{name} is of no use: {provider} reads its events in code. Leave it out.");
    }

    private static void CheckPlaces(WebhookSourceOptions options, string key, ICollection<string> errors)
    {
        Check(options.Id, nameof(options.Id), mayBeConstant: false);
        Check(options.Type, nameof(options.Type), mayBeConstant: true);
        Check(options.OccurredAt, nameof(options.OccurredAt), mayBeConstant: false);
        if (options.Items is { } items && !(items.StartsWith(Json, StringComparison.Ordinal) && JsonPointer.IsOne(items[Json.Length..])))
            errors.Add($"{key}:Items is '{items}': write json:/pointer to where the array of events stands, or json: where it is the body.");

        void Check(IList<string> places, string name, bool mayBeConstant)
        {
            foreach (var place in places.Where(place => !IsPlace(place) && !(mayBeConstant && place.Length > PresetPlaces.Constant.Length && place.StartsWith(PresetPlaces.Constant, StringComparison.Ordinal))))
                errors.Add($"{key}:{name} holds '{place}': write header:Name{(mayBeConstant ? ", text:constant" : "")} or json:/pointer.");
        }
    }

    private static bool IsPlace(string text)
        => ValueLocation.TryParse(text, out var place) && (place.Kind is LocationKind.Header || (place.Kind is LocationKind.Json && JsonPointer.IsOne(place.Name)));

    private static IEnumerable<string> SetPlaces(WebhookSourceOptions options)
    {
        if (options.Id is not [])
            yield return nameof(options.Id);
        if (options.Type is not [])
            yield return nameof(options.Type);
        if (options.OccurredAt is not [])
            yield return nameof(options.OccurredAt);
        if (options.OccurredAtEncoding is not null)
            yield return nameof(options.OccurredAtEncoding);
        if (options.Items is not null)
            yield return nameof(options.Items);
    }
}
