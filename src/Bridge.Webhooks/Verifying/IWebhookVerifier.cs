using Bridge.Webhooks.Certificates;

namespace Bridge.Webhooks.Verifying;

/// <summary>Decides whether a request comes from whom it says, for one source. Safe for use by many threads.</summary>
internal interface IWebhookVerifier
{
    /// <summary>Judges a request by its raw bytes. Total but for its cancellation: it throws on no request whatsoever.</summary>
    /// <param name="request">The request.</param>
    /// <param name="certificates">Where certificates come from, for providers that sign with them.</param>
    /// <param name="cancellationToken">Ends the wait for a certificate.</param>
    ValueTask<Finding> VerifyAsync(WebhookRequest request, ICertificateSource certificates, CancellationToken cancellationToken);

    /// <summary>True where nothing is signed: the secret itself is sent.</summary>
    bool IsToken => false;

    /// <summary>True where the signature covers what stands at a place, in the notation of a scheme.</summary>
    bool Signs(string place);

    /// <summary>HMAC-SHA256 of a text under a secret, 64 hexadecimal digits in lower case; null where the provider's secrets are none to sign with.</summary>
    string? Hmac(int secretIndex, string text) => null;
}
