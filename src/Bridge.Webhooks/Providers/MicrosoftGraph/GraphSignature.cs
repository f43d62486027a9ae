using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Signing;
using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks.Providers.MicrosoftGraph;

/// <summary>
/// Nothing is signed: each notification repeats the <c>clientState</c> of its subscription, the secret itself
/// (<see href="https://learn.microsoft.com/en-us/graph/api/resources/changenotification" />). No time: the inbox alone tells a repeat.
/// </summary>
internal sealed class GraphSignature : ICodedSignature
{
    private static readonly KeyRule Key = new();

    public string SecretName => "clientState of the subscriptions";

    public IWebhookVerifier? Verifier(SourceSetup setup) => new GraphVerifier(setup.Secrets(Key));

    public IWebhookSigner Signer(string secret, string? url)
        => KeyReader.TryRead(secret, Key, out _) ? new GraphSigner(secret) : throw new WebhookConfigurationException(["The secret is empty."]);
}
