using System.Text;
using Bridge.Webhooks;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Signing;

namespace Bridge.Tests.Webhooks;

/// <summary>Signatures and times that stand in the body, keys of every kind, and changes of a body before it is signed.</summary>
public sealed class BodySigningTests
{
    private static readonly SignatureScheme InBody = new()
    {
        Signature = new() { In = ["json:/proof/mac"] },
        Timestamp = new() { In = ["json:/sent~1at"] },
        Message = "{ts}{json:/token}",
    };

    public static TheoryData<string> Names() => [.. ProviderCatalog.Names];

    [Fact]
    public void A_signature_and_its_time_are_written_into_the_body()
    {
        var request = Request("""{"token":"abc","sent/at":0,"proof":{}}""");
        var signed = new WebhookSigner(InBody, Play.Secret).Sign(request, Play.Now);

        Assert.Contains($"\"sent/at\": {Play.Now.ToUnixTimeSeconds()}", Play.Text(signed.Body), StringComparison.Ordinal);
        Assert.Equal(Verdict.Accepted, Play.Source(InBody).Verify(Play.Request(signed.Headers, signed.Body)).Verdict);
        Assert.Equal("""{"token":"abc","sent/at":0,"proof":{}}""", Play.Text(request.Body));
    }

    [Fact]
    public void A_signature_in_the_body_cannot_be_asked_for_as_a_header()
        => Assert.Throws<ArgumentException>(() => new WebhookSigner(InBody, Play.Secret).Sign(Play.Headers(), Request("""{"token":"abc","proof":{}}""").Body, Play.Now));

    [Fact]
    public void A_signature_in_the_body_that_it_covers_is_refused()
        => Assert.Throws<WebhookConfigurationException>(() => new WebhookSigner(InBody with { Message = "{ts}{body}" }, Play.Secret));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fresh_key_signs_what_its_own_source_accepts_and_another_refuses(string name)
    {
        var provider = ProviderCatalog.Find(name)!;
        var (keys, others) = (SourceKeys.Create(provider), SourceKeys.Create(provider));
        var sample = SampleCatalog.All.First(sample => sample.Provider == name).Write(new() { OccurredAt = Play.Now });
        var signed = WebhookSigner.For(provider, keys.SigningSecret, Schemes.Url).Sign(sample, Play.Now);
        var request = Play.Request(signed.Headers, signed.Body, query: signed.Query);
        var certificates = new TestCertificates();
        certificates.Learn(provider, keys);

        Assert.Equal(Verdict.Accepted, Source(name, keys.Secret).Verify(request, certificates).Verdict);
        // A topic of SNS is no part of a signature that may be wrong: it is another's.
        Assert.Equal(name is "aws-sns" ? Verdict.UnmetRequirement : Verdict.WrongSignature, Source(name, others.Secret).Verify(request, certificates).Verdict);
    }

    [Theory]
    [InlineData("/a", "5", """{"a":5,"b":[{"c":"d"}]}""")]
    [InlineData("/a", "\"5\"", """{"a":"5","b":[{"c":"d"}]}""")]
    [InlineData("/a", "five", """{"a":"five","b":[{"c":"d"}]}""")]
    [InlineData("/a", "", """{"a":"","b":[{"c":"d"}]}""")]
    [InlineData("/b/0/c", "null", """{"a":1,"b":[{"c":null}]}""")]
    [InlineData("/b/-", "[]", """{"a":1,"b":[{"c":"d"},[]]}""")]
    [InlineData("/x~1y~0", "é", """{"a":1,"b":[{"c":"d"}],"x/y~":"é"}""")]
    public void A_value_of_the_body_is_set(string place, string value, string expected)
        => Assert.Equal(expected, Compact(Request("""{"a":1,"b":[{"c":"d"}]}""").Set(place, value)));

    [Theory]
    [InlineData("a", "is no JSON pointer")]
    [InlineData("/a/b", "has no place /a/b")]
    [InlineData("/b/7", "has no place /b/7")]
    [InlineData("/x/y", "has no place /x/y")]
    public void A_place_that_is_not_there_is_named(string place, string expected)
        => Assert.Contains(expected, Assert.Throws<ArgumentException>(() => Request("""{"a":1,"b":[]}""").Set(place, "1")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("/text", "a b&c", "user=x&text=a%20b%26c")]
    [InlineData("/new", "1", "user=x&text=old&new=1")]
    public void A_field_of_a_form_is_set(string place, string value, string expected)
        => Assert.Equal(expected, Play.Text(Request("user=x&text=old", "application/x-www-form-urlencoded").Set(place, value).Body));

    private static SampleRequest Request(string body, string contentType = "application/json") => new(Encoding.UTF8.GetBytes(body), Play.Headers(("Content-Type", contentType)));

    private static WebhookSource Source(string provider, string secret)
    {
        var options = Play.Options(provider, secret);
        options.PublicUrl = Schemes.Url;
        return WebhookSource.Create("any", options);
    }

    private static string Compact(SampleRequest request)
        => System.Text.Json.Nodes.JsonNode.Parse(request.Body.Span)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
