using Bridge.Webhooks;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Signing;

namespace Bridge.Tests.Webhooks;

public sealed class VerificationTests
{
    private static readonly byte[] Body = "{}"u8.ToArray();

    [Fact]
    public void No_verdict_is_accepted_by_default()
    {
        Assert.NotEqual(Verdict.Accepted, default);
        Assert.False(default(Verification).IsAccepted);
    }

    [Theory]
    [InlineData(0, "new", "old")]
    [InlineData(1, "old", "new")]
    public void The_place_of_the_fitting_secret_is_told(int expected, params string[] secrets)
    {
        var headers = Play.Headers();
        new WebhookSigner(ProviderCatalog.Find("github")!.Scheme!, "new").Sign(headers, Body, Play.Now);

        Assert.Equal(expected, Play.Source("github", secrets).Verify(Play.Request(headers, Body)).SecretIndex);
    }

    [Fact]
    public void Two_thousand_signatures_are_refused_and_cost_sixteen_comparisons_at_most()
    {
        var header = $"t={Play.Now.ToUnixTimeSeconds()}" + string.Concat(Enumerable.Repeat($",v1={new string('0', 64)}", 2000));

        Assert.Equal(Verdict.MalformedSignature, Play.Source("stripe").Verify(Play.Request("{}", ("Stripe-Signature", header))).Verdict);
    }

    [Fact]
    public void A_required_header_must_hold_its_value()
    {
        var headers = Signed(Schemes.BodyTime);
        headers.Set("X-Signature-Version", "2");

        Assert.Equal(Verdict.UnmetRequirement, Verify(Schemes.BodyTime, headers));
    }

    [Fact]
    public void Each_of_several_headers_may_hold_the_signature()
    {
        var headers = Signed(Schemes.BodyTime);
        headers.Set("X-Signature-Secondary", headers["X-Signature-Primary"][0]!);
        headers.Remove("X-Signature-Primary");

        Assert.Equal(Verdict.Accepted, Verify(Schemes.BodyTime, headers));
    }

    [Fact]
    public void A_numbered_header_may_hold_the_signature()
    {
        var headers = Signed(Schemes.Sha1);
        headers.Set("x-signature-27", headers["X-Signature-1"][0]!);
        headers.Set("X-Signature-1", "sha1=00");

        Assert.Equal(Verdict.Accepted, Verify(Schemes.Sha1, headers));
    }

    [Fact]
    public void A_scheme_that_refuses_only_what_is_old_takes_what_lies_ahead()
    {
        var headers = Signed(Schemes.BodyTime, Play.Now.AddYears(1));

        Assert.Equal(Verdict.Accepted, Verify(Schemes.BodyTime, headers));
    }

    [Fact]
    public void A_signed_header_that_is_absent_is_named_so()
    {
        var headers = Signed(Schemes.IdTimeBody);
        headers.Remove("webhook-id");

        Assert.Equal(Verdict.MissingPart, Verify(Schemes.IdTimeBody, headers));
    }

    [Fact]
    public void A_signed_header_in_two_lines_is_refused()
    {
        var headers = Signed(Schemes.IdTimeBody);
        headers.Add("webhook-id", "msg_2");

        Assert.Equal(Verdict.MissingPart, Verify(Schemes.IdTimeBody, headers));
    }

    [Fact]
    public void A_time_in_two_lines_is_refused()
    {
        var headers = Signed(Schemes.IdTimeBody);
        headers.Add("webhook-timestamp", headers["webhook-timestamp"][0]!);

        Assert.Equal(Verdict.MalformedTimestamp, Verify(Schemes.IdTimeBody, headers));
    }

    [Theory]
    [InlineData("2026-01-01T12:00:00Z", Verdict.Accepted)]
    [InlineData("2026-01-01T05:00:00.25-07:00", Verdict.Accepted)]
    [InlineData("2026-01-01T11:49:59Z", Verdict.Stale)]
    [InlineData("2026-01-01T12:00:00", Verdict.MalformedTimestamp)]
    [InlineData("2026-01-01", Verdict.MalformedTimestamp)]
    [InlineData("1767268800", Verdict.MalformedTimestamp)]
    public void A_time_in_words_needs_an_offset(string time, Verdict expected)
    {
        // Sign what is sent: a scheme that takes the header for a plain part signs any text.
        var headers = Play.Headers(("X-Time", time));
        new WebhookSigner(Schemes.BodyTime with { Timestamp = null, Message = "{body}{header:X-Time}" }, Play.Secret).Sign(headers, Body, Play.Now);

        Assert.Equal(expected, Verify(Schemes.BodyTime, headers));
    }

    [Theory]
    [InlineData("v1a")]
    [InlineData("v2")]
    [InlineData("V1")]
    [InlineData("v1 ")]
    [InlineData("")]
    public void A_right_signature_under_another_label_is_none(string label)
    {
        var headers = Signed(Schemes.IdTimeBody);
        headers.Set("webhook-signature", label + headers["webhook-signature"][0]!["v1".Length..]);

        Assert.Equal(Verdict.MalformedSignature, Verify(Schemes.IdTimeBody, headers));
    }

    [Fact]
    public void Seconds_where_milliseconds_are_due_are_long_ago()
    {
        var seconds = Schemes.BodyMilliseconds with { Timestamp = Schemes.BodyMilliseconds.Timestamp! with { Encoding = TimestampEncoding.UnixSeconds } };
        var headers = Play.Headers();
        new WebhookSigner(seconds, "00ff10").Sign(headers, Body, Play.Now);

        Assert.Equal(Verdict.Stale, Play.Source(Schemes.BodyMilliseconds, "00ff10").Verify(Play.Request(headers, Body)).Verdict);
    }

    [Theory]
    [InlineData("""{"sig":{"time":1767268800,"token":"abc","value":"SIGNATURE"}}""", Verdict.Accepted)]
    [InlineData("""{"sig":{"time":1767268800,"token":"abd","value":"SIGNATURE"}}""", Verdict.WrongSignature)]
    [InlineData("""{"sig":{"time":1767268800,"value":"SIGNATURE"}}""", Verdict.MissingPart)]
    [InlineData("""{"sig":{"token":"abc","value":"SIGNATURE"}}""", Verdict.MissingTimestamp)]
    [InlineData("""{"sig":{"time":1767268800,"token":"abc","token":"abc","value":"SIGNATURE"}}""", Verdict.MissingSignature)]
    [InlineData("""{"sig":{"time":1767268800,"token":"abc"}}""", Verdict.MissingSignature)]
    [InlineData("SIGNATURE", Verdict.MissingSignature)]
    public void A_signature_may_stand_in_the_body(string body, Verdict expected)
    {
        var signer = new WebhookSigner(new() { Signature = new() { In = ["header:X"] }, Message = "1767268800{header:Token}" }, Play.Secret);
        var headers = Play.Headers(("Token", "abc"));
        signer.Sign(headers, default, Play.Now);
        var scheme = new SignatureScheme
        {
            Signature = new() { In = ["json:/sig/value"] },
            Timestamp = new() { In = ["json:/sig/time"] },
            Message = "{ts}{json:/sig/token}",
        };

        var request = Play.Request(body.Replace("SIGNATURE", headers["X"][0], StringComparison.Ordinal));
        Assert.Equal(expected, Play.Source(scheme).Verify(request).Verdict);
    }

    private static WebhookHeaders Signed(SignatureScheme scheme, DateTimeOffset? at = null)
    {
        var headers = Play.Headers(("webhook-id", "msg_1"));
        new WebhookSigner(scheme, SecretOf(scheme)).Sign(headers, Body, at ?? Play.Now);
        return headers;
    }

    private static Verdict Verify(SignatureScheme scheme, WebhookHeaders headers)
        => Play.Source(scheme, SecretOf(scheme)).Verify(Play.Request(headers, Body)).Verdict;

    private static string SecretOf(SignatureScheme scheme) => scheme.Key.Encoding is KeyEncoding.Base64 ? "whsec_AAECAwQFBgc" : Play.Secret;
}
