using Bridge.Tests.Webhooks;
using Bridge.Webhooks;
using Bridge.Webhooks.Presets;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;

namespace Bridge.IntegrationTests.Leaks;

/// <summary>A source of one provider with a secret of its own, and what the provider would send to it.</summary>
internal sealed class LeakSource(IWebhookProvider provider)
{
    internal const string Url = "https://hooks.example.com/webhooks/any";

    private static readonly DateTimeOffset ReceivedAt = TimeProvider.System.GetUtcNow();

    private readonly SourceKeys _keys = Certificates.Learn(provider, SourceKeys.Create(provider));
    private WebhookSource? _source;

    /// <summary>The certificates of those providers that sign with one.</summary>
    internal static TestCertificates Certificates { get; } = new();

    /// <summary>One of each provider, in code or as data.</summary>
    internal static IReadOnlyList<LeakSource> All { get; } =
        [.. ProviderCatalog.All.Concat<IWebhookProvider>(PresetCatalog.All).OrderBy(provider => provider.Name, StringComparer.Ordinal).Select(provider => new LeakSource(provider))];

    internal string Name => provider.Name;

    internal string Secret => _keys.Secret;

    /// <summary>True where the provider asks for what is in its request to be sent back, so that the answer may hold it.</summary>
    internal bool IsGreeted => provider.Handshakes.Count > 0;

    /// <summary>The samples, not yet signed.</summary>
    internal IEnumerable<SampleRequest> Samples() => provider.Samples.Select(sample => sample.Write(new SampleValues { OccurredAt = TimeProvider.System.GetUtcNow() }));

    /// <returns>Null where the provider cannot sign such a body: it signs fields of a shape, and one is missing.</returns>
    internal SampleRequest? Sign(SampleRequest sample, byte[] body)
    {
        try
        {
            return WebhookSigner.For(provider, _keys.SigningSecret, Url).Sign(sample with { Body = body, Headers = new(sample.Headers) }, TimeProvider.System.GetUtcNow());
        }
        catch (Exception exception) when (exception is ArgumentException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    /// <summary>What the receiver makes of a body, once it took it for signed.</summary>
    internal Translation Translate(SampleRequest sample, byte[] body)
    {
        _source ??= WebhookSource.Create(Name, new() { Provider = Name, PublicUrl = Url, Secrets = [Secret] });
        var request = new WebhookRequest { Method = sample.Method, Query = sample.Query, Headers = sample.Headers, Body = body, ReceivedAt = ReceivedAt };
        return _source.Translate(_source.AssumeVerified(request));
    }
}
