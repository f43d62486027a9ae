using Bridge.Webhooks.Samples;

namespace Bridge.Webhooks.Signing;

/// <summary>Signs requests as a provider does, wherever that puts its signature.</summary>
public interface IWebhookSigner
{
    /// <summary>Signs a request.</summary>
    /// <param name="request">The request; not changed.</param>
    /// <param name="at">The time to sign with.</param>
    /// <returns>The request with what signs it: headers, and the body or the query where the signature or a part of it stands there.</returns>
    /// <exception cref="ArgumentException">What the provider signs is absent.</exception>
    SampleRequest Sign(SampleRequest request, DateTimeOffset at);
}
