using Bridge.Webhooks.Providers.Adyen;
using Bridge.Webhooks.Providers.AwsSns;
using Bridge.Webhooks.Providers.MicrosoftGraph;
using Bridge.Webhooks.Providers.PayPal;

namespace Bridge.Webhooks.Verifying;

/// <summary>How presets sign of which no scheme can say it: one line each.</summary>
internal static class SignatureCatalog
{
    private static readonly Dictionary<string, ICodedSignature> All = new(StringComparer.Ordinal)
    {
        ["adyen"] = new AdyenSignature(),
        ["aws-sns"] = new SnsSignature(),
        ["microsoft-graph"] = new GraphSignature(),
        ["paypal"] = new PayPalSignature(),
    };

    /// <summary>How a preset signs; null where its scheme says it.</summary>
    public static ICodedSignature? Find(string preset) => All.GetValueOrDefault(preset);
}
