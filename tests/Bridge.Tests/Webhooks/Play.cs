using System.Text;
using Bridge.Contracts;
using Bridge.Webhooks;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Presets;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Signing;

namespace Bridge.Tests.Webhooks;

/// <summary>Plays a provider against a source.</summary>
internal static class Play
{
    public const string Secret = "a secret of the tests";

    public static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public static WebhookSource Source(string provider, params string[] secrets)
        => WebhookSource.Create(provider, Options(provider, secrets));

    public static WebhookSourceOptions Options(string provider, params string[] secrets)
        => new() { Provider = provider, Secrets = secrets is [] ? [KeyOf(provider)] : [.. secrets], PublicUrl = UrlOf(provider) };

    /// <summary>A source that verifies with any scheme; the provider only lends its name.</summary>
    public static WebhookSource Source(SignatureScheme scheme, string secret = Secret, string? url = null)
        => WebhookSource.Create("any", new() { Provider = "widgetjar", Secrets = [secret], Scheme = scheme, PublicUrl = url });

    public static WebhookRequest Request(WebhookHeaders headers, ReadOnlyMemory<byte> body, DateTimeOffset? receivedAt = null, string query = "")
        => new() { Method = "POST", Query = query, Headers = headers, Body = body, ReceivedAt = receivedAt ?? Now };

    public static WebhookRequest Request(string body, params (string Name, string Value)[] headers)
        => Request(Headers(headers), Encoding.UTF8.GetBytes(body));

    public static WebhookHeaders Headers(params (string Name, string Value)[] headers)
        => new(headers.Select(header => KeyValuePair.Create(header.Name, header.Value)));

    public static WebhookRequest Signed(string provider, ReadOnlyMemory<byte> body, params (string Name, string Value)[] headers)
    {
        var signed = WebhookSigner.For(ProviderCatalog.Find(provider)!, KeyOf(provider), UrlOf(provider)).Sign(new SampleRequest(body, Headers(headers)), Now);
        return Request(signed.Headers, signed.Body, query: signed.Query);
    }

    /// <summary>Verifies where nothing is waited for, as under every scheme.</summary>
    public static Verification Verify(this WebhookSource source, WebhookRequest request, ICertificateSource? certificates = null)
    {
        var verification = certificates is null ? source.VerifyAsync(request) : source.VerifyAsync(request, certificates, CancellationToken.None);
        return verification.IsCompletedSuccessfully ? verification.Result : throw new InvalidOperationException("The verifier waited for something.");
    }

    public static Translation Translate(string provider, ReadOnlyMemory<byte> body, params (string Name, string Value)[] headers)
    {
        var source = Source(provider);
        var verification = source.Verify(Signed(provider, body, headers));
        Assert.Equal(Verdict.Accepted, verification.Verdict);
        return source.Translate(verification.Webhook!);
    }

    public static Translation Translate(string provider, string body, params (string Name, string Value)[] headers)
        => Translate(provider, Encoding.UTF8.GetBytes(body), headers);

    /// <summary>A body of any provider, taken for verified.</summary>
    public static Translation Assume(string provider, string body, params (string Name, string Value)[] headers)
    {
        var source = SourceOf(provider);
        return source.Translate(source.AssumeVerified(Request(body, headers)));
    }

    /// <summary>A sample as its provider sends it; not signed where the tests have only the public key.</summary>
    public static Translation Translate(ISample sample, SampleValues? values = null)
    {
        var source = SourceOf(sample.Provider);
        var request = sample.Write(values ?? new() { OccurredAt = Now });
        Assert.True(source.TakesContentType(request.Headers["Content-Type"].Single()));
        var provider = ProviderCatalog.Find(sample.Provider)!;
        if (IsAsymmetric(provider))
            return source.Translate(source.AssumeVerified(Request(request.Headers, request.Body)));
        var signed = WebhookSigner.For(provider, SecretOf(sample.Provider), Schemes.Url).Sign(request, Now);
        var verification = source.Verify(Request(signed.Headers, signed.Body, query: signed.Query));
        Assert.Equal(Verdict.Accepted, verification.Verdict);
        return source.Translate(verification.Webhook!);
    }

    /// <summary>A body as a preset's provider sends it, taken for verified.</summary>
    public static Translation TranslatePreset(string preset, string body, params (string Name, string Value)[] headers)
    {
        var source = SourceOf(preset);
        return source.Translate(source.AssumeVerified(Request(body, headers)));
    }

    /// <summary>A source of any provider, with a secret of its kind and the URL that some sign.</summary>
    public static WebhookSource SourceOf(string provider)
    {
        var options = Options(provider, SecretOf(provider));
        options.PublicUrl = Schemes.Url;
        return WebhookSource.Create(provider, options);
    }

    public static string Text(ReadOnlyMemory<byte> body) => Encoding.UTF8.GetString(body.Span);

    public static T Single<T>(Translation translation)
        where T : IWebhookMessage
        => Assert.IsType<T>(Assert.Single(translation.Messages).Message);

    /// <summary>The one message of a type among those of a translation.</summary>
    public static T Among<T>(Translation translation)
        where T : IWebhookMessage
        => Assert.Single(translation.Messages.Select(message => message.Message).OfType<T>());

    public static string KeptBecause(Translation translation) => Single<WebhookReceived>(translation).Reason;

    /// <summary>The URL, of providers that sign in code; of the others none, because the more is tested of them without.</summary>
    private static string? UrlOf(string provider) => IsCoded(provider) ? Schemes.Url : null;

    private static string KeyOf(string provider) => IsCoded(provider) ? SecretOf(provider) : Secret;

    private static bool IsCoded(string provider) => ProviderCatalog.Find(provider) is { Scheme: null };

    private static bool IsAsymmetric(IWebhookProvider provider)
        => provider.Scheme is { Kind: SchemeKind.EcdsaP256Sha256 or SchemeKind.Ed25519 } || provider.Name is "aws-sns" or "paypal";

    private static string SecretOf(string provider)
        => PresetCatalog.All.Any(preset => preset.Name == provider) ? VectorTests.SecretOf(provider) : Secret;
}
