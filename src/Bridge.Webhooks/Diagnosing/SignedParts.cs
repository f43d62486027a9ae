using System.Security.Cryptography;
using System.Text;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Diagnosing;

/// <summary>Takes apart what a scheme signs of a request.</summary>
internal static class SignedParts
{
    private const string Whole = "whole";

    /// <summary>The parts in their order and, where none is absent or secret, the whole of them.</summary>
    public static (IReadOnlyList<SignedPart> Parts, DateTimeOffset? Time) Of(CompiledScheme scheme, WebhookRequest request, string? url)
    {
        using var values = new RequestValues(request);
        var (text, time) = Time(scheme, values);
        var parts = scheme.Template.Parts.Select(part => Of(part, Bytes(part, values, url, text))).ToList();
        if (parts.Count > 1 && parts.TrueForAll(part => part.Length is not null))
            parts.Add(Of(Whole, [.. scheme.Template.Parts.SelectMany(part => Bytes(part, values, url, text)!)]));
        return (parts, time);
    }

    private static (string? Text, DateTimeOffset? Time) Time(CompiledScheme scheme, RequestValues values)
    {
        Span<byte> buffer = stackalloc byte[CandidateSignatures.BufferLength];
        var candidates = new CandidateSignatures(buffer, scheme.Form);
        var item = default(ItemTimestamp);
        scheme.Signatures.Read(values, ref candidates, ref item);
        if (scheme.Timestamps is not { } reader)
            return default;
        var problem = reader.Read(values, item, out var text, out var time);
        return (text is "" ? null : text, problem is null ? time : null);
    }

    /// <returns>Null where the part is absent, or is the secret.</returns>
    private static byte[]? Bytes(TemplatePart part, RequestValues values, string? url, string? timestamp) => part.Kind switch
    {
        TemplatePartKind.Secret => null,
        TemplatePartKind.Body => values.Request.Body.ToArray(),
        TemplatePartKind.Timestamp => timestamp is null ? null : Encoding.UTF8.GetBytes(timestamp),
        _ => CompiledScheme.TryText(values, part, url, string.Empty, out var text) ? Encoding.UTF8.GetBytes(text) : null,
    };

    private static SignedPart Of(TemplatePart part, byte[]? bytes) => Of(
        part.Kind switch
        {
            TemplatePartKind.Literal => $"'{part.Text}'",
            TemplatePartKind.Timestamp => "{ts}",
            TemplatePartKind.Header => $"{{header:{part.Text}}}",
            TemplatePartKind.Json => $"{{json:{part.Text}}}",
            _ => $"{{{part.Kind.ToString().ToLowerInvariant()}}}",
        },
        bytes);

    private static SignedPart Of(string name, byte[]? bytes)
        => new(name, bytes?.Length, bytes is null ? null : Convert.ToHexStringLower(SHA256.HashData(bytes)));
}
