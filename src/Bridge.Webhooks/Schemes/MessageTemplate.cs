using System.Diagnostics.CodeAnalysis;

namespace Bridge.Webhooks.Schemes;

/// <summary>The signed bytes, as a list of parts.</summary>
internal sealed class MessageTemplate
{
    /// <summary>The placeholder, and the text of its part, where the URL is signed with <see cref="UrlEscapes">some escapes</see> decoded.</summary>
    public const string DecodedUrl = "url-decoded";

    private MessageTemplate(TemplatePart[] parts) => Parts = parts;

    public TemplatePart[] Parts { get; }

    public bool IsBodyOnly => Parts is [{ Kind: TemplatePartKind.Body }];

    public bool Has(TemplatePartKind kind) => Array.Exists(Parts, part => part.Kind == kind);

    /// <param name="kind">A header or a JSON pointer.</param>
    /// <param name="text">Its name, of a header in any case.</param>
    public bool Has(TemplatePartKind kind, string text)
        => Array.Exists(Parts, part => part.Kind == kind && part.Text.Equals(text, kind is TemplatePartKind.Header ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));

    public static bool TryParse(string text, [NotNullWhen(true)] out MessageTemplate? template, out string problem)
    {
        template = null;
        var parts = new List<TemplatePart>();
        for (var rest = text; rest.Length > 0;)
        {
            var open = rest.IndexOf('{', StringComparison.Ordinal);
            var literal = open < 0 ? rest : rest[..open];
            if (literal.Length > 0)
                parts.Add(new(TemplatePartKind.Literal, literal));
            if (open < 0)
                break;

            var close = rest.IndexOf('}', StringComparison.Ordinal);
            if (close < open || Placeholder(rest[(open + 1)..close]) is not { } part)
            {
                problem = $"'{rest[open..]}' does not begin with a known placeholder";
                return false;
            }

            parts.Add(part);
            rest = rest[(close + 1)..];
        }

        problem = "it is empty";
        template = parts.Count > 0 ? new MessageTemplate([.. parts]) : null;
        return template is not null;
    }

    private static TemplatePart? Placeholder(string name) => name switch
    {
        "body" => new(TemplatePartKind.Body),
        "ts" => new(TemplatePartKind.Timestamp),
        "method" => new(TemplatePartKind.Method),
        "url" => new(TemplatePartKind.Url),
        DecodedUrl => new(TemplatePartKind.Url, DecodedUrl),
        "secret" => new(TemplatePartKind.Secret),
        _ when ValueLocation.TryParse(name, out var location) => location.Kind switch
        {
            LocationKind.Header => new(TemplatePartKind.Header, location.Name),
            LocationKind.Json => new(TemplatePartKind.Json, location.Name),
            _ => null,
        },
        _ => null,
    };
}
