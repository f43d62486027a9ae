using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Signing;

namespace Bridge.Webhooks.Providers;

/// <summary>Whether the ids of a provider's events are signed: only then can one tell a repeat.</summary>
public static class SignedId
{
    private const string AnyUrl = "https://hooks.example.com/webhooks/any";

    /// <summary>True where the provider's signature covers the id; false also where there is no id.</summary>
    public static bool Of(IWebhookProvider provider) => provider.IdIn.Count > 0 && provider.IdIn.All(Covers(provider));

    private static Func<string, bool> Covers(IWebhookProvider provider)
        => provider.Scheme is { } scheme && SchemeCompiler.TryCompile(scheme, provider.Name, [], out var compiled)
            ? compiled.Signs
            : WebhookSource.Create(provider.Name, new() { Provider = provider.Name, Secrets = [SourceKeys.Create(provider).Secret], PublicUrl = AnyUrl }).Signs;
}
