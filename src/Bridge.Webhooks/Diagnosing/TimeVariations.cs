using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Diagnosing;

/// <summary>Other units of the signed time.</summary>
internal static class TimeVariations
{
    public static IEnumerable<Variation> Of(Attempt attempt)
        => attempt.Scheme?.Timestamp is not { } rule
            ? []
            : Enum.GetValues<TimestampEncoding>().Where(encoding => encoding != rule.Encoding).Select(encoding => new Variation(
                VariationKind.Time,
                $"the time read as {encoding}",
                other => other.Scheme is { Timestamp: { } its } scheme ? other with { Scheme = scheme with { Timestamp = its with { Encoding = encoding } } } : other));
}
