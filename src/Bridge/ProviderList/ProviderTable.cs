using System.Globalization;
using System.Text;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Schemes;

namespace Bridge.ProviderList;

/// <summary>Writes the table of docs/providers.md: a row for every provider, in code or as data.</summary>
internal static class ProviderTable
{
    /// <summary>The page that holds the table, from the root of a checkout.</summary>
    internal const string Page = "docs/providers.md";

    private const string Begin = "<!-- Written by ./bridge providers --write; a test compares it with the providers. -->\n";
    private const string End = "<!-- End of what is written. -->\n";
    private const string InCode = "[in code](#verified-in-code)";
    private const string NotKnown = "not known";

    private const string Head =
        "| provider and its page | kind | signed | id | id is signed | window | answer within | retries | not sure, or not there yet |\n"
        + "|---|---|---|---|---|---|---|---|---|\n";

    /// <summary>The table.</summary>
    internal static string Write() => Write(ProviderCatalog.Names.Select(name => ProviderCatalog.Find(name)!));

    internal static string Write(IEnumerable<IWebhookProvider> providers) =>
        providers.Aggregate(new StringBuilder(Head), (table, provider) => table.Append(Row(provider)).Append('\n')).ToString();

    /// <summary>A page with this table in the place of the one that it holds.</summary>
    /// <exception cref="InvalidDataException">The page does not say where the table begins and ends.</exception>
    internal static string Replace(string page, string table)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin
            ? $"{page[..(begin + Begin.Length)]}\n{table}\n{page[end..]}"
            : throw new InvalidDataException($"{Page} has lost a line: write \"{Begin.Trim()}\" above the table and \"{End.Trim()}\" below it.");
    }

    private static string Row(IWebhookProvider provider)
    {
        string[] cells =
        [
            provider.Page is { } address ? $"[{provider.Name}]({address})" : provider.Name,
            provider.Scheme is { } scheme ? scheme.Kind.ToString() : "code",
            Signed(provider.Scheme),
            provider.IdIn is [] ? "the body" : string.Join(' ', provider.IdIn.Select(place => $"`{place}`")),
            provider.IdIn is [] ? "" : SignedId.Of(provider) ? "yes" : "no",
            Window(provider.Scheme),
            provider.AnswerWithin is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#} s") : NotKnown,
            provider.Retries ?? NotKnown,
            provider.Caveat ?? "",
        ];
        return string.Concat(cells.Select(cell => cell.Length == 0 ? "| " : $"| {cell} ")) + "|";
    }

    private static string Signed(SignatureScheme? scheme) => scheme switch
    {
        null => InCode,
        { Kind: SchemeKind.Token } => "nothing",
        _ => $"`{scheme.Message}`",
    };

    private static string Window(SignatureScheme? scheme) => scheme switch
    {
        null => InCode,
        { Timestamp: { } time } => time.Tolerance?.ToString("c", CultureInfo.InvariantCulture) ?? "any",
        _ => "no time",
    };
}
