using System.Text;
using Bridge.Webhooks;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Signing;

namespace Bridge.Tests.Webhooks;

/// <summary>Which bytes are signed, and under which key: what was registered, sent and copied, not what it means.</summary>
public sealed class SignedBytesTests
{
    private static readonly byte[] Body = "{}"u8.ToArray();

    [Theory]
    [InlineData("https://hooks.example.com/webhooks/any?x=1&y=2", Verdict.Accepted)]
    [InlineData("https://hooks.example.com/webhooks/any?y=2&x=1", Verdict.WrongSignature)]
    [InlineData("https://hooks.example.com/webhooks/any?x=1&y=%32", Verdict.WrongSignature)]
    [InlineData("https://hooks.example.com/webhooks/any", Verdict.WrongSignature)]
    [InlineData("https://hooks.example.com/webhooks/any/?x=1&y=2", Verdict.WrongSignature)]
    [InlineData("https://hooks.example.com:443/webhooks/any?x=1&y=2", Verdict.WrongSignature)]
    [InlineData("http://hooks.example.com/webhooks/any?x=1&y=2", Verdict.WrongSignature)]
    [InlineData("https://HOOKS.example.com/webhooks/any?x=1&y=2", Verdict.WrongSignature)]
    public void Only_the_URL_as_it_is_registered_is_signed(string signedUrl, Verdict expected)
    {
        var headers = Play.Headers();
        new WebhookSigner(Schemes.UrlBody, Play.Secret, signedUrl).Sign(headers, Body, Play.Now);

        Assert.Equal(expected, Play.Source(Schemes.UrlBody, url: "https://hooks.example.com/webhooks/any?x=1&y=2").Verify(Play.Request(headers, Body)).Verdict);
    }

    [Theory]
    [InlineData("text=a%2Fb+c", Verdict.Accepted)]
    [InlineData("text=a%2fb+c", Verdict.WrongSignature)]
    [InlineData("text=a/b+c", Verdict.WrongSignature)]
    [InlineData("text=a%2Fb%20c", Verdict.WrongSignature)]
    public void A_form_is_signed_as_it_is_encoded(string sent, Verdict expected)
    {
        var signed = Play.Signed("slack", "text=a%2Fb+c"u8.ToArray(), ("Content-Type", "application/x-www-form-urlencoded"));

        Assert.Equal(expected, Play.Source("slack").Verify(Play.Request((WebhookHeaders)signed.Headers, Encoding.ASCII.GetBytes(sent))).Verdict);
    }

    [Theory]
    [InlineData("stripe", "whsec_c2VjcmV0cw==", "whsec_c2VjcmV0cw==")]
    [InlineData("pagerduty", "c2VjcmV0cw==", "c2VjcmV0cw==")]
    [InlineData("zendesk", "c2VjcmV0cw==", "c2VjcmV0cw==")]
    [InlineData("svix", "whsec_c2VjcmV0cw==", "secrets")]
    [InlineData("svix", "c2VjcmV0cw==", "secrets")]
    [InlineData("svix", "whsec_c2VjcmV0cw", "secrets")]
    [InlineData("svix", "whsec_Pz8_Pj4-", "???>>>")]
    [InlineData("svix", "whsec_Pz8/Pj4+", "???>>>")]
    public void A_secret_becomes_the_key_that_its_provider_means(string provider, string secret, string key)
    {
        var scheme = ProviderCatalog.Find(provider)!.Scheme! with { Key = new() };
        var headers = Play.Headers(("svix-id", "msg_1"));
        new WebhookSigner(scheme, key).Sign(headers, Body, Play.Now);

        Assert.Equal(Verdict.Accepted, Play.Source(provider, secret).Verify(Play.Request(headers, Body)).Verdict);
    }
}
