using System.Text;
using Bridge.Webhooks;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Signing;
using Microsoft.Extensions.Configuration;

namespace Bridge.Tests.Webhooks;

/// <summary>A source that is set up as a configuration does, and a sender that signs for it.</summary>
internal static class OwnSource
{
    public const string Name = "shop";

    private static readonly SignatureScheme Scheme = new() { Signature = new() { In = ["header:X-Signature"] } };

    /// <summary>A source with a scheme of its own; the settings are keys below it.</summary>
    public static WebhookSource Of(params (string Key, string Value)[] settings) => WebhookSource.Create(Name, Options(settings));

    /// <summary>What is wrong with such a source.</summary>
    public static IReadOnlyList<string> Errors(params (string Key, string Value)[] settings) => WebhookSource.Validate(Name, Options(settings));

    /// <summary>The settings without the scheme, for a provider that Bridge knows.</summary>
    public static WebhookSourceOptions Known(params (string Key, string Value)[] settings) => Bind([("Secrets:0", Play.Secret), .. settings]);

    public static Translation Translate(this WebhookSource source, string body, params (string Name, string Value)[] headers)
    {
        var signed = new WebhookSigner(Scheme, Play.Secret).Sign(new SampleRequest(Encoding.UTF8.GetBytes(body), Play.Headers(headers)), Play.Now);
        var verification = source.Verify(Play.Request(signed.Headers, signed.Body));
        Assert.Equal(Verdict.Accepted, verification.Verdict);
        return source.Translate(verification.Webhook!);
    }

    private static WebhookSourceOptions Options((string Key, string Value)[] settings)
        => Bind([("Secrets:0", Play.Secret), ("Scheme:Signature:In:0", "header:X-Signature"), .. settings]);

    private static WebhookSourceOptions Bind(IEnumerable<(string Key, string Value)> settings)
    {
        var all = new Dictionary<string, string?>();
        foreach (var (key, value) in settings)
            all[key] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(all).Build().Get<WebhookSourceOptions>()!;
    }
}
