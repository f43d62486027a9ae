namespace Bridge.Webhooks.Diagnosing;

/// <summary>Tries single changes and, where none fits, pairs of them.</summary>
/// <param name="attempt">What was refused.</param>
/// <param name="isRightButForItsTime">True where the signature is right already: then only its time is tried.</param>
internal sealed class CureSearch(Attempt attempt, bool isRightButForItsTime)
{
    private static readonly (VariationKind, VariationKind)[] Pairs =
    [
        (VariationKind.Body, VariationKind.Secret),
        (VariationKind.Provider, VariationKind.Secret),
        (VariationKind.Url, VariationKind.Secret),
        (VariationKind.Url, VariationKind.Body),
        (VariationKind.Signature, VariationKind.Secret),
        (VariationKind.Provider, VariationKind.Body),
    ];

    private readonly Variation[] _variations = isRightButForItsTime ? [.. TimeVariations.Of(attempt)] :
    [
        .. BodyVariations.Of(attempt),
        .. SecretVariations.Of(attempt),
        .. SignatureVariations.Of(attempt),
        .. UrlVariations.Of(attempt),
        .. TimeVariations.Of(attempt),
        .. ProviderVariations.Of(attempt),
    ];

    /// <summary>How many changes were tried.</summary>
    public int Tried { get; private set; }

    /// <returns>Every single change that fits; where none does, the first pair.</returns>
    public async ValueTask<IReadOnlyList<Cure>> FindAsync(bool withPairs, CancellationToken cancellationToken)
    {
        var cures = new List<Cure>();
        foreach (var variation in _variations)
        {
            if (await FitsAsync(variation.Apply(attempt), cancellationToken).ConfigureAwait(false))
                cures.Add(new(variation.Claim, variation.Advice));
        }

        return cures is [] && withPairs && await FindPairAsync(cancellationToken).ConfigureAwait(false) is { } cure ? [cure] : cures;
    }

    private async ValueTask<Cure?> FindPairAsync(CancellationToken cancellationToken)
    {
        var pairs = from pair in Pairs
                    from first in _variations
                    where first.Of == pair.Item1
                    from second in _variations
                    where second.Of == pair.Item2
                    select (first, second);
        foreach (var (first, second) in pairs)
        {
            if (await FitsAsync(second.Apply(first.Apply(attempt)), cancellationToken).ConfigureAwait(false))
                return new($"{first.Claim} and {second.Claim}", $"{first.Advice} {second.Advice}");
        }

        return null;
    }

    private async ValueTask<bool> FitsAsync(Attempt changed, CancellationToken cancellationToken)
    {
        Tried++;
        var verdict = (await changed.VerifyAsync(cancellationToken).ConfigureAwait(false))?.Verdict;
        return verdict is Verdict.Accepted || (!isRightButForItsTime && verdict is Verdict.Stale or Verdict.TooEarly);
    }
}
