using System.Diagnostics.CodeAnalysis;

namespace Bridge.Webhooks.Schemes;

/// <summary>Checks a scheme and compiles it; every error names the key and the cure.</summary>
internal static class SchemeCompiler
{
    /// <param name="scheme">The scheme.</param>
    /// <param name="key">The scheme's key in the configuration.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="compiled">The scheme, where nothing is wrong.</param>
    public static bool TryCompile(SignatureScheme scheme, string key, ICollection<string> errors, [NotNullWhen(true)] out CompiledScheme? compiled)
    {
        var before = errors.Count;
        var signatures = Locations(scheme.Signature.In, $"{key}:Signature:In", allowsItem: false, allowsPrefix: true, allowsToken: scheme.Kind is SchemeKind.Token, errors);
        var timestamps = Locations(scheme.Timestamp?.In, $"{key}:Timestamp:In", allowsItem: true, allowsPrefix: false, allowsToken: false, errors);
        var requirements = Requirements(scheme, $"{key}:Require", errors);
        CheckSignature(scheme.Signature, $"{key}:Signature", errors);
        CheckTimestamp(scheme, key, errors);
        var template = Template(scheme, key, errors);

        compiled = errors.Count == before ? new CompiledScheme(scheme, template!, [.. signatures], [.. timestamps], [.. requirements]) : null;
        return compiled is not null;
    }

    private static List<ValueLocation> Locations(
        IReadOnlyList<string>? texts, string key, bool allowsItem, bool allowsPrefix, bool allowsToken, ICollection<string> errors)
    {
        var locations = new List<ValueLocation>();
        foreach (var text in texts ?? [])
        {
            var isKnown = ValueLocation.TryParse(text, out var location)
                          && (allowsItem || location.Kind is not LocationKind.Item)
                          && (allowsToken || location.Kind is not LocationKind.Authorization)
                          && (allowsPrefix || location.Kind is not LocationKind.HeaderPrefix);
            if (isKnown)
                locations.Add(location);
            else
                errors.Add($"{key} holds '{text}': write header:Name{(allowsPrefix ? ", header:Prefix-*" : "")}{(allowsItem ? ", item:label" : "")}{(allowsToken ? ", bearer, basic" : "")} or json:/pointer.");
        }

        return locations;
    }

    private static List<KeyValuePair<string, string>> Requirements(SignatureScheme scheme, string key, ICollection<string> errors)
    {
        var requirements = new List<KeyValuePair<string, string>>();
        foreach (var (text, value) in scheme.Require)
        {
            if (ValueLocation.TryParse(text, out var location) && location.Kind is LocationKind.Header)
                requirements.Add(new(location.Name, value));
            else
                errors.Add($"{key} names '{text}': write header:Name.");
        }

        return requirements;
    }

    private static void CheckSignature(SignatureRule rule, string key, ICollection<string> errors)
    {
        if (rule.In.Count == 0)
            errors.Add($"{key}:In is empty: name the header that holds the signature, for example header:X-Signature.");
        if (rule.Separator is null != (rule.Labels.Count == 0))
            errors.Add($"{key}:Labels and {key}:Separator belong together: set both, or neither where the signature has no label.");
    }

    private static void CheckTimestamp(SignatureScheme scheme, string key, ICollection<string> errors)
    {
        if (scheme.Timestamp is not { } rule)
            return;
        if (rule.In.Count == 0)
            errors.Add($"{key}:Timestamp:In is empty: name where the time stands, for example header:X-Timestamp.");
        if (rule.Tolerance < TimeSpan.Zero)
            errors.Add($"{key}:Timestamp:Tolerance is negative: write a duration, for example 00:05:00.");
        if (scheme.Signature.Separator is null && rule.In.Any(text => text.StartsWith("item:", StringComparison.Ordinal)))
            errors.Add($"{key}:Timestamp:In names an item, but items have no label: set {key}:Signature:Separator.");
    }

    private static MessageTemplate? Template(SignatureScheme scheme, string key, ICollection<string> errors)
    {
        if (!MessageTemplate.TryParse(scheme.Message, out var template, out var problem))
        {
            errors.Add($"{key}:Message cannot be read, because {problem}: write for example {{ts}}.{{body}}.");
            return null;
        }

        if (template.Has(TemplatePartKind.Timestamp) && scheme.Timestamp is null)
            errors.Add($"{key}:Message contains {{ts}}, but {key}:Timestamp is not set: say where the time stands.");
        if (template.Has(TemplatePartKind.Secret) != scheme.Kind is SchemeKind.Digest)
            errors.Add($"{key}:Message must contain {{secret}} where {key}:Kind is Digest, and nowhere else.");
        if (scheme.Kind is SchemeKind.Token && (scheme.Timestamp is not null || !template.IsBodyOnly))
            errors.Add($"{key}:Kind is Token, which signs nothing: leave {key}:Timestamp and {key}:Message out.");
        return template;
    }
}
