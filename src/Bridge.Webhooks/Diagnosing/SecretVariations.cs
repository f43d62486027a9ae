using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Diagnosing;

/// <summary>What happens to a secret between the provider's page and a setting.</summary>
internal static class SecretVariations
{
    private const string Prefix = "whsec_";

    public static IEnumerable<Variation> Of(Attempt attempt)
        => attempt.Secrets.SelectMany((secret, place) => Of(attempt, secret, attempt.Secrets.Count is 1 ? "the secret" : $"secret {place + 1}"));

    private static IEnumerable<Variation> Of(Attempt attempt, string secret, string name)
        => Texts(secret).Where(text => text.Text != secret)
            .Select(text => new Variation(VariationKind.Secret, $"{name} {text.Claim}", other => other with { Secrets = [text.Text] }))
            .Concat(Readings(attempt).Select(reading => new Variation(
                VariationKind.Secret,
                $"{name} {reading.Claim}",
                other => other with { Secrets = [secret], Scheme = other.Scheme is { } scheme ? scheme with { Key = reading.Rule } : null })));

    private static IEnumerable<(string Claim, string Text)> Texts(string secret)
    {
        yield return ("without white space around it", secret.Trim());
        yield return ("with LF at its end", secret + '\n');
        yield return ("without quotes around it", secret.Trim().Trim('"', '\''));
        yield return ($"with {Prefix} before it", secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret : Prefix + secret);
        yield return ($"without {Prefix}", secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret);
    }

    /// <summary>Other ways to make bytes of a text, for keys that both sides share.</summary>
    private static IEnumerable<(string Claim, KeyRule Rule)> Readings(Attempt attempt)
    {
        if (attempt.Scheme is not { Kind: SchemeKind.Hmac or SchemeKind.Digest } scheme)
            return [];
        return from encoding in Enum.GetValues<KeyEncoding>()
               from prefix in new[] { null, Prefix }
               let rule = new KeyRule { Encoding = encoding, StripPrefix = prefix }
               where rule != scheme.Key
               select (Claim(rule), rule);
    }

    private static string Claim(KeyRule rule)
        => (rule.Encoding is KeyEncoding.Utf8 ? "taken as text, not decoded" : $"decoded as {rule.Encoding}") + (rule.StripPrefix is null ? "" : $", {rule.StripPrefix} taken off");
}
