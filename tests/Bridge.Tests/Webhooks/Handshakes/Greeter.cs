using System.Text;
using Bridge.Webhooks;
using Bridge.Webhooks.Handshakes;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;

namespace Bridge.Tests.Webhooks.Handshakes;

/// <summary>Plays a provider that shakes hands with a source of its own.</summary>
internal sealed class Greeter
{
    private readonly IWebhookProvider _provider;
    private readonly WebhookSource _source;
    private readonly SourceKeys[] _keys;

    public Greeter(string provider, params (string Name, string Value)[] settings)
    {
        _provider = ProviderCatalog.Find(provider)!;
        _keys = [SourceKeys.Create(_provider), SourceKeys.Create(_provider)];
        var options = Play.Options(provider, Secret(0), Secret(1));
        options.PublicUrl = Schemes.Url;
        foreach (var (name, value) in settings)
            options.Settings.Add(name, value);
        _source = WebhookSource.Create("any", options);
    }

    /// <summary>The secret at a place of the source.</summary>
    public string Secret(int key) => _keys[key].Secret;

    public HandshakeAnswer? Get(string query) => Unsigned("GET", query);

    public HandshakeAnswer? Unsigned(string method, string query = "", string body = "", params (string Name, string Value)[] headers)
        => _source.AnswerHandshake(Request(Play.Headers(headers), body, method, query));

    /// <summary>Signs with the key at a place and is verified first.</summary>
    public HandshakeAnswer? Signed(string body, int key = 0)
    {
        var signed = WebhookSigner.For(_provider, _keys[key].SigningSecret, Schemes.Url)
            .Sign(new SampleRequest(Encoding.UTF8.GetBytes(body), Play.Headers(("Content-Type", "application/json"))), Play.Now);
        var verification = _source.Verify(Play.Request(signed.Headers, signed.Body));
        Assert.Equal(Verdict.Accepted, verification.Verdict);
        Assert.Null(_source.AnswerHandshake(Play.Request(signed.Headers, signed.Body)));
        return _source.AnswerHandshake(verification);
    }

    private static WebhookRequest Request(WebhookHeaders headers, string body, string method, string query)
        => new() { Method = method, Query = query, Headers = headers, Body = Encoding.UTF8.GetBytes(body), ReceivedAt = Play.Now };
}
