using System.Text;
using Bridge.Webhooks;
using Bridge.Webhooks.Diagnosing;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Signing;

namespace Bridge.Tests.Webhooks;

public sealed class DiagnosisTests
{
    private const string Json = "{\"id\":\"a/1\",\"list\":[1,2.50,{}],\"text\":\"café <b> 😀\",\"none\":[]}";
    private const string WhSecret = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";
    private const string Url = "https://hooks.example.com/webhooks/any";

    [Theory]
    [InlineData("{}\n", "{}", "the body without the line break at its end")]
    [InlineData("{}\r\n", "{}", "the body without the line break at its end")]
    [InlineData("{}", "{}\n", "the body with LF at its end")]
    [InlineData("{}", "{}\r\n", "the body with CRLF at its end")]
    [InlineData("\n {} ", "{}", "the body without white space around it")]
    [InlineData("\uFEFF{}", "{}", "the body without its byte order mark")]
    [InlineData("{}", "\uFEFF{}", "the body with a byte order mark")]
    [InlineData("{\r\n}", "{\n}", "the body with LF in place of CRLF")]
    [InlineData("{\n}", "{\r\n}", "the body with CRLF in place of LF")]
    [InlineData("{ \"a\" : [ 1 , 2 ] }", "{\"a\":[1,2]}", "the body minified")]
    [InlineData("{\"a\":[1,2],\"b\":{},\"c\":[]}", "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {},\n  \"c\": []\n}", "the body pretty-printed with two spaces")]
    [InlineData("{\"a\":[1,2]}", "{\"a\": [1, 2]}\n", "the body on one line with a space after each comma and colon and LF at its end")]
    [InlineData("{\"a\":\"é/\"}", "{\"a\":\"\\u00e9/\"}", "the body minified, every character beyond ASCII escaped")]
    [InlineData("{\"a\":\"é/\"}", "{\"a\":\"\\u00e9\\/\"}", "the body minified, every character beyond ASCII and every slash escaped")]
    [InlineData("{\"a\":\"\\u00e9\\/😀\"}", "{\"a\":\"é/😀\"}", "the body minified, no character escaped that need not be")]
    [InlineData("{\"a\":\"<é>\"}", "{\"a\":\"\\u003C\\u00E9\\u003E\"}", "the body minified, characters that mean something in HTML escaped")]
    [InlineData("{\"a\":\"\\u0001\\u000A\"}", "{\"a\": \"\\u0001\\n\"}", "the body on one line with a space after each comma and colon, no character escaped that need not be")]
    public async Task What_was_done_to_the_body_is_found(string sent, string right, string claim)
    {
        var request = Sign("github", Play.Secret, right);

        await Fits(claim, Play.Options("github"), With(request, sent));
        await Nothing(Play.Options("github"), With(request, sent.Replace('}', '!')));
    }

    [Fact]
    public async Task A_signature_of_nothing_is_found()
        => await Fits("the body empty", Play.Options("github"), With(Sign("github", Play.Secret, ""), Json));

    [Theory]
    [InlineData("stripe", "whsec_abc", "whsec_abc ", "the secret without white space around it")]
    [InlineData("stripe", "whsec_abc", "\"whsec_abc\"", "the secret without quotes around it")]
    [InlineData("stripe", "whsec_abc\n", "whsec_abc", "the secret with LF at its end")]
    [InlineData("stripe", "whsec_abc", "abc", "the secret with whsec_ before it")]
    [InlineData("stripe", "abc", "whsec_abc", "the secret without whsec_")]
    [InlineData("svix", WhSecret, WhSecret + "\n", "the secret without white space around it")]
    public async Task What_was_done_to_the_secret_is_found(string provider, string right, string configured, string claim)
    {
        var request = Sign(provider, right, Json);

        await Fits(claim, Play.Options(provider, configured), request);
        await Nothing(Play.Options(provider, "another"), request);
    }

    [Fact]
    public async Task A_secret_that_is_decoded_or_not_is_found()
    {
        var undecoded = ProviderCatalog.Find("svix")!.Scheme! with { Key = new() };
        var decoded = ProviderCatalog.Find("stripe")!.Scheme! with { Key = new() { Encoding = KeyEncoding.Base64, StripPrefix = "whsec_" } };

        await Fits("the secret taken as text, not decoded", Play.Options("svix", WhSecret), Sign(undecoded, WhSecret, Json));
        await Fits("the secret decoded as Base64, whsec_ taken off", Play.Options("stripe", WhSecret), Sign(decoded, WhSecret, Json));
        await Fits("the secret decoded as Hex", Play.Options("stripe", "00ff10"), Sign(decoded with { Key = new() { Encoding = KeyEncoding.Hex } }, "00ff10", Json));
    }

    [Fact]
    public async Task A_secret_that_cannot_be_read_is_an_error_and_still_tried()
    {
        var undecoded = ProviderCatalog.Find("svix")!.Scheme! with { Key = new() };
        var diagnosis = await WebhookDiagnosis.OfAsync(Play.Options("svix", "not base64!"), Sign(undecoded, "not base64!", Json));

        Assert.Null(diagnosis.Verdict);
        Assert.Equal(["Sources:request:Secrets:0 is not Base64: copy it again from the provider's webhook page."], diagnosis.Errors);
        Assert.Contains("the secret taken as text, not decoded", diagnosis.Cures.Select(cure => cure.Claim));
    }

    [Fact]
    public async Task Which_of_two_secrets_was_changed_is_told()
    {
        var request = Sign("github", Play.Secret, Json);

        await Fits("secret 2 without white space around it", Play.Options("github", "another", $" {Play.Secret}"), request);
    }

    [Fact]
    public async Task Another_hash_encoding_label_or_header_is_found()
    {
        var scheme = ProviderCatalog.Find("github")!.Scheme!;

        await Fits("the hash Sha512", Play.Options("github"), Sign(scheme with { Hash = SignatureHash.Sha512 }, Play.Secret, Json));
        await Fits("the signature in Base64", Play.Options("github"), Sign(With(scheme, rule => rule with { Encoding = SignatureEncoding.Base64 }), Play.Secret, Json));
        await Fits("the label v1", Play.Options("github"), Sign(With(scheme, rule => rule with { Labels = ["v1"] }), Play.Secret, Json));
        await Fits("no label before the signature", Play.Options("github"), Sign(With(scheme, rule => rule with { Labels = [], Separator = null }), Play.Secret, Json));
        await Fits("the signature in the header X-Other", Play.Options("github"), Sign(With(scheme, rule => rule with { In = ["header:X-Other"] }), Play.Secret, Json));
        await Fits(
            "the signature in the header X-Other and no label before the signature and the hash Sha1 and the signature in Base64",
            Play.Options("github"),
            Sign(With(scheme with { Hash = SignatureHash.Sha1 }, _ => new() { In = ["header:X-Other"], Encoding = SignatureEncoding.Base64 }), Play.Secret, Json));
    }

    [Fact]
    public async Task Another_provider_is_found()
        => await Fits("the provider gitlab-signed", Play.Options("svix", WhSecret), Sign("standard-webhooks", WhSecret, Json));

    [Theory]
    [InlineData(Url + "/", "the URL with a slash at its end")]
    [InlineData("http://hooks.example.com/webhooks/any", "the URL with http")]
    [InlineData("https://hooks.example.com:443/webhooks/any", "the URL with the port 443")]
    public async Task Another_form_of_the_URL_is_found(string registered, string claim)
    {
        var options = Play.Options("square");
        options.PublicUrl = Url;
        var headers = Play.Headers();
        new WebhookSigner(ProviderCatalog.Find("square")!.Scheme!, Play.Secret, registered).Sign(headers, Encoding.UTF8.GetBytes(Json), Play.Now);

        await Fits(claim, options, Play.Request(headers, Encoding.UTF8.GetBytes(Json)));
    }

    [Fact]
    public async Task Two_changes_at_once_are_found()
        => await Fits(
            "the body without the line break at its end and the secret without white space around it",
            Play.Options("github", Play.Secret + " "),
            With(Sign("github", Play.Secret, Json), Json + "\n"));

    [Fact]
    public async Task A_clock_that_is_wrong_is_told_and_nothing_else_is_tried()
    {
        var request = Sign("stripe", Play.Secret, Json, Play.Now.AddMinutes(-12));
        var diagnosis = await WebhookDiagnosis.OfAsync(Play.Options("stripe"), request);

        Assert.Equal((Verdict.Stale, TimeSpan.FromMinutes(12), TimeSpan.FromMinutes(5)), (diagnosis.Verdict, diagnosis.Age, diagnosis.Tolerance));
        Assert.Empty(diagnosis.Cures);
    }

    [Fact]
    public async Task A_time_in_another_unit_is_found()
    {
        var scheme = ProviderCatalog.Find("stripe")!.Scheme!;
        var milliseconds = scheme with { Timestamp = scheme.Timestamp! with { Encoding = TimestampEncoding.UnixMilliseconds } };

        await Fits("the time read as UnixMilliseconds", Play.Options("stripe"), Sign(milliseconds, Play.Secret, Json));
    }

    [Fact]
    public async Task The_parts_of_what_is_signed_are_told_by_length_and_hash()
    {
        var diagnosis = await WebhookDiagnosis.OfAsync(Play.Options("stripe"), Sign("stripe", Play.Secret, "{}"));

        Assert.Equal(Verdict.Accepted, diagnosis.Verdict);
        Assert.Equal([("{ts}", 10), ("'.'", 1), ("{body}", 2), ("whole", 13)], diagnosis.Parts.Select(part => (part.Name, part.Length ?? 0)));
        Assert.Equal("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", diagnosis.Parts[2].Hash);
        Assert.Equal(0, diagnosis.Tried);
    }

    [Fact]
    public async Task Neither_a_secret_in_the_message_nor_what_holds_it_is_told()
    {
        var diagnosis = await WebhookDiagnosis.OfAsync(Play.Options("hubspot-v1"), Sign("hubspot-v1", Play.Secret, "{}"));

        Assert.Equal([("{secret}", null), ("{body}", 2)], diagnosis.Parts.Select(part => (part.Name, part.Length)));
    }

    [Fact]
    public async Task A_part_that_is_absent_is_told()
    {
        var request = Sign("svix", WhSecret, "{}");
        ((WebhookHeaders)request.Headers).Remove("svix-id");
        var diagnosis = await WebhookDiagnosis.OfAsync(Play.Options("svix", WhSecret), request);

        Assert.Equal(Verdict.MissingPart, diagnosis.Verdict);
        Assert.Null(diagnosis.Parts.Single(part => part.Name == "{header:svix-id}").Length);
    }

    private static async Task Fits(string claim, WebhookSourceOptions options, WebhookRequest request)
    {
        var diagnosis = await WebhookDiagnosis.OfAsync(options, request);

        Assert.NotEqual(Verdict.Accepted, diagnosis.Verdict);
        Assert.Contains(claim, diagnosis.Cures.Select(cure => cure.Claim));
    }

    private static async Task Nothing(WebhookSourceOptions options, WebhookRequest request)
        => Assert.Empty((await WebhookDiagnosis.OfAsync(options, request)).Cures);

    private static WebhookRequest Sign(string provider, string secret, string body, DateTimeOffset? at = null)
        => Sign(ProviderCatalog.Find(provider)!.Scheme!, secret, body, at);

    private static WebhookRequest Sign(SignatureScheme scheme, string secret, string body, DateTimeOffset? at = null)
    {
        var headers = Play.Headers(("webhook-id", "msg_1"), ("svix-id", "msg_1"));
        new WebhookSigner(scheme, secret).Sign(headers, Encoding.UTF8.GetBytes(body), at ?? Play.Now);
        return Play.Request(headers, Encoding.UTF8.GetBytes(body));
    }

    private static WebhookRequest With(WebhookRequest request, string body) => Play.Request((WebhookHeaders)request.Headers, Encoding.UTF8.GetBytes(body));

    private static SignatureScheme With(SignatureScheme scheme, Func<SignatureRule, SignatureRule> change) => scheme with { Signature = change(scheme.Signature) };
}
