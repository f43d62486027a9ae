using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Diagnosing;

/// <summary>Verifies a request as a source would and, where it is refused, finds what would make it fit by trying.</summary>
public static class WebhookDiagnosis
{
    // Every pair of changes is some thousand attempts: of a large body single changes must do.
    private const int LargestBodyForPairs = 64 * 1024;

    /// <summary>Verifies and explains.</summary>
    /// <param name="options">The source. Its provider must be known.</param>
    /// <param name="request">The request.</param>
    /// <param name="certificates">Where certificates come from, for a provider that signs with them; null where there are none.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ArgumentException">There is no such provider.</exception>
    public static async ValueTask<Diagnosis> OfAsync(
        WebhookSourceOptions options, WebhookRequest request, ICertificateSource? certificates = null, CancellationToken cancellationToken = default)
    {
        var attempt = Begin(options, request) with { Certificates = certificates ?? NoCertificates.Instance };
        var diagnosis = Explain(attempt);
        if (await attempt.VerifyAsync(cancellationToken).ConfigureAwait(false) is { } verification)
        {
            diagnosis = diagnosis with { Verdict = verification.Verdict, SecretIndex = verification.SecretIndex };
            if (verification.Verdict is Verdict.Accepted or Verdict.Undecided or Verdict.WrongCertificate)
                return diagnosis;
        }

        var search = new CureSearch(attempt, isRightButForItsTime: diagnosis.Verdict is Verdict.Stale or Verdict.TooEarly);
        var cures = await search.FindAsync(withPairs: request.Body.Length <= LargestBodyForPairs, cancellationToken).ConfigureAwait(false);
        return diagnosis with { Cures = cures, Tried = search.Tried };
    }

    private static Attempt Begin(WebhookSourceOptions options, WebhookRequest request)
        => ProviderCatalog.Find(options.Provider) is { } provider
            ? new()
            {
                Provider = provider.Name,
                Scheme = options.Scheme ?? provider.Scheme,
                Secrets = [.. options.Secrets],
                Url = options.PublicUrl,
                Request = request,
                Settings = options.Settings,
            }
            : throw new ArgumentException($"There is no provider '{options.Provider}'.", nameof(options));

    private static Diagnosis Explain(Attempt attempt)
    {
        var diagnosis = new Diagnosis { Errors = WebhookSource.Validate(Attempt.Source, attempt.ToOptions()) };
        if (attempt.Scheme is null || !SchemeCompiler.TryCompile(attempt.Scheme, nameof(WebhookSourceOptions.Scheme), [], out var scheme))
            return diagnosis;
        var (parts, time) = SignedParts.Of(scheme, attempt.Request, attempt.Url);
        return diagnosis with { Parts = parts, Age = attempt.Request.ReceivedAt - time, Tolerance = attempt.Scheme.Timestamp?.Tolerance };
    }
}
