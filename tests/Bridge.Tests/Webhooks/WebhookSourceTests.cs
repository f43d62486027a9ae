using Bridge.Webhooks;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Signing;
using Microsoft.Extensions.Configuration;

namespace Bridge.Tests.Webhooks;

public sealed class WebhookSourceTests
{
    [Theory]
    [InlineData("Provider", "acme", "Sources:shop:Provider is 'acme': write one of adyen, adyen-platform, alertmanager, asana, ")]
    [InlineData("Secrets:0", "", "Sources:shop:Secrets:0 is empty: write a secret")]
    [InlineData("Secrets:0", "  ", "Sources:shop:Secrets:0 is empty: write a secret")]
    [InlineData("MaxBodyBytes", "0", "Sources:shop:MaxBodyBytes is 0: write 1 to 8388608.")]
    [InlineData("MaxBodyBytes", "8388609", "Sources:shop:MaxBodyBytes is 8388609: write 1 to 8388608.")]
    [InlineData("DedupScope", "a\nb", "Sources:shop:DedupScope is empty, longer than 128 characters or holds a control character")]
    [InlineData("PublicUrl", "/webhooks/shop", "Sources:shop:PublicUrl is no absolute URL")]
    [InlineData("Settings:OrderKey", "x", "Sources:shop:Settings:OrderKey is unknown to stripe: it knows OrderIdKey.")]
    [InlineData("Settings:OrderIdKey", " ", "Sources:shop:Settings:OrderIdKey is empty: write a value")]
    [InlineData("Scheme:Message", "{ts}.{body}", "Sources:shop:Scheme:Message contains {ts}, but Sources:shop:Scheme:Timestamp is not set")]
    [InlineData("Scheme:Message", "{bdy}", "Sources:shop:Scheme:Message cannot be read, because '{bdy}' does not begin with a known placeholder")]
    [InlineData("Scheme:Message", "a}{body", "Sources:shop:Scheme:Message cannot be read")]
    [InlineData("Scheme:Message", "", "Sources:shop:Scheme:Message cannot be read, because it is empty")]
    [InlineData("Scheme:Message", "{url}{body}", "Sources:shop:PublicUrl is missing: stripe signs the URL")]
    [InlineData("Scheme:Message", "{secret}{body}", "Sources:shop:Scheme:Message must contain {secret} where Sources:shop:Scheme:Kind is Digest")]
    [InlineData("Scheme:Kind", "Digest", "Sources:shop:Scheme:Message must contain {secret} where Sources:shop:Scheme:Kind is Digest")]
    [InlineData("Scheme:Signature:In:0", "X-Signature", "Sources:shop:Scheme:Signature:In holds 'X-Signature': write header:Name")]
    [InlineData("Scheme:Signature:In:0", "item:t", "Sources:shop:Scheme:Signature:In holds 'item:t': write header:Name")]
    [InlineData("Scheme:Signature:Separator", "=", "Sources:shop:Scheme:Signature:Labels and Sources:shop:Scheme:Signature:Separator belong together")]
    [InlineData("Scheme:Timestamp:Encoding", "Rfc3339", "Sources:shop:Scheme:Timestamp:In is empty: name where the time stands")]
    [InlineData("Scheme:Timestamp:In:0", "item:t", "Sources:shop:Scheme:Timestamp:In names an item, but items have no label")]
    [InlineData("Scheme:Require:X-Version", "1", "Sources:shop:Scheme:Require names 'X-Version': write header:Name.")]
    [InlineData("Scheme:Key:Encoding", "Hex", "Sources:shop:Secrets:0 is not Hex: copy it again")]
    [InlineData("Scheme:Key:Encoding", "Base64", "Sources:shop:Secrets:0 is not Base64: copy it again")]
    public void A_wrong_key_is_named_with_its_cure(string key, string value, string expected)
    {
        var settings = new Dictionary<string, string?> { ["Provider"] = "stripe", ["Secrets:0"] = "n0t $o secret" };
        if (key.StartsWith("Scheme:", StringComparison.Ordinal))
            settings["Scheme:Signature:In:0"] = "header:X-Signature";
        settings[key] = value;

        var error = Assert.Single(WebhookSource.Validate("shop", Bind(settings)));

        Assert.StartsWith(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("n0t $o secret", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_secret_there_is_no_source()
    {
        var thrown = Assert.Throws<WebhookConfigurationException>(() => WebhookSource.Create("shop", new() { Provider = "stripe" }));

        Assert.Equal("Sources:shop:Secrets is empty: write the signing secret of the provider's webhook page to Sources:shop:Secrets:0.", Assert.Single(thrown.Errors));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Shop")]
    [InlineData("shop/1")]
    [InlineData("a..b")]
    public void A_name_that_does_not_fit_into_a_path_is_refused(string name)
        => Assert.Contains($"Sources:{name} is no name of a source", Assert.Single(WebhookSource.Validate(name, Play.Options("stripe"))), StringComparison.Ordinal);

    [Fact]
    public void A_scheme_in_the_configuration_needs_no_code()
    {
        var options = Bind(new()
        {
            ["Provider"] = "widgetjar",
            ["Secrets:0"] = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX",
            ["Scheme:Key:Encoding"] = "Base64",
            ["Scheme:Key:StripPrefix"] = "whsec_",
            ["Scheme:Signature:In:0"] = "header:webhook-signature",
            ["Scheme:Signature:Split"] = " ",
            ["Scheme:Signature:Separator"] = ",",
            ["Scheme:Signature:Labels:0"] = "v1",
            ["Scheme:Signature:Encoding"] = "Base64",
            ["Scheme:Timestamp:In:0"] = "header:webhook-timestamp",
            ["Scheme:Timestamp:Tolerance"] = "00:05:00",
            ["Scheme:Message"] = "{header:webhook-id}.{ts}.{body}",
        });

        Assert.Equivalent(Schemes.IdTimeBody, options.Scheme, strict: true);
        Assert.Empty(WebhookSource.Validate("any", options));
    }

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("application/json; charset=utf-8", true)]
    [InlineData("Application/JSON;charset=\"UTF-8\"", true)]
    [InlineData("application/json; charset=utf-16", false)]
    [InlineData("application/x-www-form-urlencoded", false)]
    [InlineData("text/plain", false)]
    [InlineData("application/json, text/plain", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_the_content_types_of_the_provider_are_taken(string? contentType, bool expected)
        => Assert.Equal(expected, Play.Source("stripe").TakesContentType(contentType));

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("text/plain; charset=UTF-8", true)]
    [InlineData("none", false)]
    [InlineData("application/json", false)]
    public void A_body_that_tells_no_content_type_is_taken_where_the_source_says_so(string? contentType, bool expected)
    {
        var options = new WebhookSourceOptions { Provider = "stripe", Secrets = { "secret" }, ContentTypes = { "text/plain", WebhookSource.NoContentType } };

        Assert.Equal(expected, WebhookSource.Create("test", options).TakesContentType(contentType));
    }

    [Fact]
    public void What_another_source_verified_is_not_translated()
    {
        var webhook = Play.Source("stripe").AssumeVerified(Play.Request("{}"));

        Assert.Throws<ArgumentException>(() => Play.Source("stripe").Translate(webhook));
    }

    [Theory]
    [InlineData("github", Verdict.Accepted)]
    [InlineData("square", Verdict.WrongSignature)]
    public void One_secret_at_two_sources_is_one_key_unless_the_URL_is_signed(string provider, Verdict expected)
    {
        var options = Play.Options(provider, Play.Secret);
        options.PublicUrl = "https://hooks.example.com/webhooks/first";
        var headers = Play.Headers();
        var body = "{}"u8.ToArray();
        new WebhookSigner(ProviderCatalog.Find(provider)!.Scheme!, Play.Secret, options.PublicUrl).Sign(headers, body, Play.Now);
        Assert.Equal(Verdict.Accepted, WebhookSource.Create("first", options).Verify(Play.Request(headers, body)).Verdict);

        options.PublicUrl = "https://hooks.example.com/webhooks/second";
        Assert.Equal(expected, WebhookSource.Create("second", options).Verify(Play.Request(headers, body)).Verdict);
    }

    private static WebhookSourceOptions Bind(Dictionary<string, string?> settings)
        => new ConfigurationBuilder().AddInMemoryCollection(settings).Build().Get<WebhookSourceOptions>()!;
}
