using Bridge.Webhooks.Presets;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks.Mapping;

/// <summary>Checks the maps of a source at start; every error names the key and the cure.</summary>
internal static class EventMapCompiler
{
    public static EventMaps Compile(WebhookSourceOptions options, IWebhookProvider provider, IWebhookVerifier verifier, string key, ICollection<string> errors)
    {
        // Whoever saw one request could otherwise make any message of it.
        if (options.Map.Count > 0 && !verifier.Signs("json:/"))
            errors.Add($"{key}:Map is of no use: the signature of {provider.Name} does not cover the body, so its events cannot become messages. Leave it out.");
        var isKindSigned = provider.KindIn.All(place => place.StartsWith(PresetPlaces.Constant, StringComparison.Ordinal) || verifier.Signs(place));

        var maps = new List<EventMap>();
        for (var i = 0; i < options.Map.Count; i++)
        {
            var map = options.Map[i];
            CheckType(map, provider, maps, $"{key}:Map:{i}", errors);
            if (!isKindSigned && map.Where.Count == 0)
                errors.Add($"{key}:Map:{i}:Where is missing: {provider.Name} does not sign the kind of event, so say what shows it in the body, for example {key}:Map:{i}:Where:0:Place=/action and {key}:Map:{i}:Where:0:Is=opened.");
            if (Compile(map, $"{key}:Map:{i}", errors) is { } compiled)
                maps.Add(compiled);
        }

        return new EventMaps(maps);
    }

    private static void CheckType(EventMapOptions map, IWebhookProvider provider, List<EventMap> before, string key, ICollection<string> errors)
    {
        if (string.IsNullOrWhiteSpace(map.Type))
            errors.Add($"{key}:Type is missing: write the kind of event as {provider.Name} names it, or unknown where it tells none.");
        else if (provider.Kinds.Contains(map.Type))
            errors.Add($"{key}:Type is '{map.Type}', which Bridge translates itself: leave the map out.");
        else if (before.Any(other => other.Type == map.Type && !other.IsConditional))
            errors.Add($"{key}:Type is '{map.Type}' again: the map before it takes every event of that kind. Give that one a {nameof(map.Where)}, or leave one out.");
    }

    private static EventMap? Compile(EventMapOptions map, string key, ICollection<string> errors)
    {
        var conditions = map.Where.Select((condition, place) => Condition(condition, $"{key}:{nameof(map.Where)}:{place}", errors)).ToList();
        if (MappableContracts.Find(map.Message) is { } contract)
            return new EventMap(map.Type, conditions, contract, new RecordCompiler(errors).Record(contract, map.Fields, $"{key}:{nameof(map.Fields)}"));
        errors.Add($"{key}:{nameof(map.Message)} is '{map.Message}': write one of {string.Join(", ", MappableContracts.Names)}.");
        return null;
    }

    private static KeyValuePair<FieldPlace, string> Condition(EventConditionOptions condition, string key, ICollection<string> errors)
    {
        if (!FieldPlace.TryParse(condition.Place, out var place) || place.Pointer is null)
            errors.Add($"{key}:{nameof(condition.Place)} is '{condition.Place}': write a JSON pointer (RFC 6901), for example /action.");
        if (condition.Is.Length == 0)
            errors.Add($"{key}:{nameof(condition.Is)} is missing: write the text that stands at {key}:{nameof(condition.Place)}.");
        return new(place, condition.Is);
    }
}
