using System.Text.RegularExpressions;

namespace Bridge.Receiver.Settings;

/// <summary>Tells secrets that keep nobody out: what stands in templates and examples, and what is so short that it can be tried out.</summary>
internal static partial class WeakSecret
{
    /// <summary>In characters. Providers make theirs of twenty and more; a shorter one was made up by a person.</summary>
    internal const int Shortest = 8;

    /// <summary>What is wrong with it and the cure; null where nothing is. It is never quoted.</summary>
    internal static string? Fault(string secret) =>
        Placeholder().IsMatch(secret) ? "is a placeholder: write the secret itself, from the provider's webhook page."
        : secret.Length < Shortest ? $"is shorter than {Shortest} characters, so that it can be guessed: set a longer one at the provider, for example of openssl rand -hex 32."
        : null;

    /// <summary>Something in brackets, an ellipsis, one letter over and over, and the words of templates; also behind the prefix of Stripe's and Svix's secrets.</summary>
    [GeneratedRegex(
        """
        ^\s*(whsec_)?(
            <.*> | \$?\{.*\} | %.*% | \[.*\]
          | .*(\.\.\.|…).*
          | (?<letter>.)\k<letter>*
          | (change|replace|fill)[-_ ]?(me|this|it|in)([-_ ].*)?[0-9!]*
          | (my|your|the|a|some)?[-_ ]?(super)?[-_ ]?(webhook|signing|shared|client|app|api)?[-_ ]?(secret|password|token|key)([-_ ]?(here|key))?[0-9!]*
          | your[-_ ].*
          | (placeholder|example|default|dummy|todo|tbd|none|null|undefined)[0-9!]*
        )?\s*$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Placeholder();
}
