using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Signing;

namespace Bridge.Webhooks.Verifying;

/// <summary>How a provider signs, in code, because no scheme can say it. Holds no state.</summary>
internal interface ICodedSignature
{
    /// <summary>What a source can tell it, each with its default.</summary>
    IReadOnlyDictionary<string, string> Settings => NoSettings;

    /// <summary>What stands where a source has its secrets.</summary>
    string SecretName => "signing secret";

    /// <summary>True where a source must know the URL as it is registered.</summary>
    bool SignsUrl => false;

    /// <summary>Makes the verifier of a source from its keys, its public URL and its settings.</summary>
    /// <returns>Null where something is wrong, which is then told to <see cref="SourceSetup.Refuse" />.</returns>
    IWebhookVerifier? Verifier(SourceSetup setup);

    /// <summary>Makes the inverse.</summary>
    /// <param name="secret">The secret, or the private key where the provider has one.</param>
    /// <param name="url">The URL that is posted to; null where the caller names none.</param>
    /// <exception cref="WebhookConfigurationException">The secret or the URL is of no use.</exception>
    IWebhookSigner Signer(string secret, string? url);

    /// <summary>When a request says that it was signed, of which nothing is believed yet; null where it does not say.</summary>
    DateTimeOffset? SignedAt(WebhookRequest request) => null;

    /// <summary>Makes a fresh secret, for trying out.</summary>
    SourceKeys CreateKeys() => SourceKeys.Shared(new() { Encoding = KeyEncoding.Hex });

    private static readonly IReadOnlyDictionary<string, string> NoSettings = new Dictionary<string, string>();
}
