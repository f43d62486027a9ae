using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Diagnosing;

/// <summary>Other hashes, encodings, labels and headers.</summary>
internal static class SignatureVariations
{
    // SHA-1 in base64, the shortest of all.
    private const int Shortest = 27;

    public static IEnumerable<Variation> Of(Attempt attempt)
    {
        if (attempt.Scheme is not { Kind: SchemeKind.Hmac or SchemeKind.Digest } scheme)
            return [];
        return from place in Places(attempt, scheme)
               from label in Labels(attempt, scheme, place.In)
               from hash in Enum.GetValues<SignatureHash>()
               from encoding in Enum.GetValues<SignatureEncoding>()
               let signature = label.Rule with { In = place.In, Encoding = encoding }
               let claims = new[]
               {
                   place.Claim,
                   label.Claim,
                   hash == scheme.Hash ? null : $"the hash {hash}",
                   encoding == scheme.Signature.Encoding ? null : $"the signature in {encoding}",
               }
               where claims.Any(claim => claim is not null)
               select new Variation(
                   VariationKind.Signature,
                   string.Join(" and ", claims.OfType<string>()),
                   other => other.Scheme is { } its ? other with { Scheme = its with { Hash = hash, Signature = signature } } : other);
    }

    /// <summary>Where signatures should stand, and every header that is long enough for one.</summary>
    private static IEnumerable<(string? Claim, IReadOnlyList<string> In)> Places(Attempt attempt, SignatureScheme scheme)
        => attempt.Request.Headers.Names
            .Where(name => !scheme.Signature.In.Contains($"header:{name}", StringComparer.OrdinalIgnoreCase))
            .Where(name => attempt.Request.Headers[name].Any(line => line?.Length >= Shortest))
            .Select(name => ((string?)$"the signature in the header {name}", (IReadOnlyList<string>)[$"header:{name}"]))
            .Prepend((null, scheme.Signature.In));

    /// <summary>The labels of the scheme, those that stand there, and none.</summary>
    private static IEnumerable<(string? Claim, SignatureRule Rule)> Labels(Attempt attempt, SignatureScheme scheme, IReadOnlyList<string> places)
    {
        var rule = scheme.Signature;
        yield return (null, rule);
        if (rule.Separator is not null)
            yield return ("no label before the signature", rule with { Split = null, Separator = null, Labels = [] });
        var separator = rule.Separator ?? '=';
        foreach (var label in Found(attempt, places, rule.Split, separator).Except(rule.Labels).Where(label => !IsTime(scheme, label)))
            yield return ($"the label {label}", rule with { Separator = separator, Labels = [label] });
    }

    private static IEnumerable<string> Found(Attempt attempt, IReadOnlyList<string> places, char? split, char separator)
    {
        const int LongestLabel = 16;
        return places.Where(place => place.StartsWith("header:", StringComparison.Ordinal))
            .SelectMany(place => attempt.Request.Headers[place["header:".Length..]])
            .SelectMany(line => split is { } at ? line!.Split(at) : [line!])
            .Where(item => item.IndexOf(separator, StringComparison.Ordinal) is > 0 and <= LongestLabel)
            .Select(item => item[..item.IndexOf(separator, StringComparison.Ordinal)].Trim())
            .Distinct();
    }

    private static bool IsTime(SignatureScheme scheme, string label) => scheme.Timestamp?.In.Contains($"item:{label}") is true;
}
