namespace Bridge.Webhooks.Schemes;

/// <summary>A scheme, read once and ready to verify and to sign.</summary>
internal sealed class CompiledScheme(
    SignatureScheme scheme,
    MessageTemplate template,
    ValueLocation[] signatureLocations,
    ValueLocation[] timestampLocations,
    KeyValuePair<string, string>[] requirements)
{
    public SignatureScheme Scheme => scheme;

    public MessageTemplate Template => template;

    public ValueLocation[] SignatureLocations => signatureLocations;

    public ValueLocation[] TimestampLocations => timestampLocations;

    /// <summary>Headers by name, with the value that each must hold.</summary>
    public KeyValuePair<string, string>[] Requirements => requirements;

    public SignatureForm Form { get; } = new(scheme.Kind, scheme.Hash);

    public SignatureReader Signatures { get; } =
        new(scheme.Signature, signatureLocations, timestampLocations.Where(at => at.Kind is LocationKind.Item).Select(at => at.Name).FirstOrDefault());

    public TimestampReader? Timestamps { get; } = scheme.Timestamp is { } rule ? new(rule, timestampLocations) : null;

    /// <summary>True where the signature covers what stands at a place.</summary>
    public bool Signs(string place)
    {
        if (!ValueLocation.TryParse(place, out var location))
            return false;
        // A token travels with every request: whoever could change the body of one could write a body of their own.
        if (scheme.Kind is SchemeKind.Token)
            return location.Kind is LocationKind.Json;
        return location.Kind switch
        {
            LocationKind.Json => template.Has(TemplatePartKind.Body) || template.Has(TemplatePartKind.Json, location.Name),
            LocationKind.Header => template.Has(TemplatePartKind.Header, location.Name),
            _ => false,
        };
    }

    /// <summary>The signed bytes of a request.</summary>
    /// <returns>False where a part is absent or ambiguous.</returns>
    public bool TryCompose(RequestValues values, string? url, string timestamp, out SignedMessage message)
    {
        var texts = template.IsBodyOnly ? [] : new string[template.Parts.Length];
        message = new SignedMessage(template, values.Request.Body, texts);
        for (var i = 0; i < texts.Length; i++)
        {
            if (!TryText(values, template.Parts[i], url, timestamp, out var text))
                return false;
            texts[i] = text;
        }

        return true;
    }

    public static bool TryText(RequestValues values, TemplatePart part, string? url, string timestamp, out string text)
    {
        var found = part.Kind switch
        {
            TemplatePartKind.Literal => part.Text,
            TemplatePartKind.Timestamp => timestamp,
            TemplatePartKind.Method => values.Request.Method,
            TemplatePartKind.Url => part.Text is MessageTemplate.DecodedUrl && url is not null ? UrlEscapes.Decode(url) : url,
            TemplatePartKind.Header => values.TryHeader(part.Text, out var line) ? line : null,
            TemplatePartKind.Json => values.Json(part.Text),
            _ => string.Empty,
        };
        text = found ?? string.Empty;
        return found is not null;
    }
}
