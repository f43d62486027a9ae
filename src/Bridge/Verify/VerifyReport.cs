using System.Globalization;
using System.Text;
using Bridge.Commands;
using Bridge.Webhooks;
using Bridge.Webhooks.Diagnosing;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Schemes;

namespace Bridge.Verify;

/// <summary>A diagnosis for a person: neither a secret nor a byte of the body is in it.</summary>
internal static class VerifyReport
{
    internal static string Write(WebhookSourceOptions options, Diagnosis diagnosis, string? advice = null)
    {
        var report = new StringBuilder();
        report.AppendLine(Outcome(options, diagnosis));
        foreach (var error in diagnosis.Errors)
        {
            report.AppendLine($"  {error}");
        }

        if (advice is not null)
        {
            report.AppendLine($"  {advice}");
        }

        WriteSigned(report, options.Provider, diagnosis);
        WriteTime(report, diagnosis);
        WriteCures(report, diagnosis);
        return report.ToString();
    }

    private static string Outcome(WebhookSourceOptions options, Diagnosis diagnosis) => diagnosis.Verdict switch
    {
        null => $"not verified: {options.Provider} cannot be configured so",
        Verdict.Accepted => options.Secrets.Count == 1
            ? $"accepted by {options.Provider}"
            : $"accepted by {options.Provider}, with secret {diagnosis.SecretIndex + 1} of {options.Secrets.Count}",
        { } verdict => $"refused by {options.Provider}: {verdict}. {VerdictText.Of(verdict)}",
    };

    private static void WriteSigned(StringBuilder report, string provider, Diagnosis diagnosis)
    {
        if (ProviderCatalog.Find(provider)?.Scheme is not { } scheme)
        {
            return;
        }

        report.AppendLine().AppendLine($"{provider}: {Describe(scheme)}");
        foreach (var part in scheme.Kind is SchemeKind.Token ? [] : diagnosis.Parts)
        {
            report.AppendLine($"  {part.Name,-28} {Describe(part)}");
        }
    }

    private static string Describe(SignatureScheme scheme)
    {
        var labels = scheme.Signature.Labels is [] ? string.Empty : $", label {string.Join(" or ", scheme.Signature.Labels)}";
        var places = string.Join(" or ", scheme.Signature.In);
        return scheme.Kind switch
        {
            SchemeKind.Token => $"the secret itself as a token, at {places}; nothing is signed",
            SchemeKind.Hmac or SchemeKind.Digest => $"{scheme.Kind} {scheme.Hash} of {scheme.Message}, the signature in {scheme.Signature.Encoding} at {places}{labels}",
            _ => $"{scheme.Kind} of {scheme.Message}, the signature in {scheme.Signature.Encoding} at {places}{labels}",
        };
    }

    private static string Describe(SignedPart part) => part switch
    {
        { Name: "{secret}" } => "not shown",
        { Length: null } => "absent",
        { Length: var length } => string.Create(CultureInfo.InvariantCulture, $"{length,9} bytes  SHA-256 {part.Hash}"),
    };

    private static void WriteTime(StringBuilder report, Diagnosis diagnosis)
    {
        if (diagnosis.Age is not { } age || (diagnosis.Verdict is Verdict.Accepted && diagnosis.Tolerance is null))
        {
            return;
        }

        var bound = diagnosis.Tolerance is { } tolerance ? $"{Clock.Write(tolerance)} is tolerated" : "any age is taken";
        report.AppendLine($"  signed {Clock.Write(age)} {(age < TimeSpan.Zero ? "after" : "before")} the request came in; {bound}");
        if (diagnosis.Verdict is Verdict.Stale or Verdict.TooEarly)
        {
            report.AppendLine("  Secret and bytes are right. Either this is an old request, then --now tells when it came in, or a clock is wrong.");
        }
    }

    private static void WriteCures(StringBuilder report, Diagnosis diagnosis)
    {
        if (diagnosis.Verdict is Verdict.Accepted || diagnosis.Tried == 0)
        {
            return;
        }

        report.AppendLine();
        foreach (var cure in diagnosis.Cures)
        {
            report.AppendLine($"it fits with {cure.Claim}").AppendLine($"  {cure.Advice}");
        }

        if (diagnosis.Cures is [] && diagnosis.Verdict is not (Verdict.Stale or Verdict.TooEarly))
        {
            report.AppendLine($"None of {diagnosis.Tried} changes makes it fit: body re-serialised, line breaks, byte order mark; secret trimmed, decoded or not;");
            report.AppendLine("another header, label, hash, encoding, URL or provider. Then it is another secret, or another body than was signed.");
        }
    }
}
