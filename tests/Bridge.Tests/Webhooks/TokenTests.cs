using Bridge.Webhooks;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Signing;

namespace Bridge.Tests.Webhooks;

public sealed class TokenTests
{
    private const string UserAndPassword = "am:s3cret";

    private static readonly SignatureScheme Header = new() { Kind = SchemeKind.Token, Signature = new() { In = ["header:X-Token"] } };

    private static readonly SignatureScheme Authorization = new() { Kind = SchemeKind.Token, Signature = new() { In = ["bearer", "basic"] } };

    [Theory]
    [InlineData("a secret of the tests", Verdict.Accepted)]
    [InlineData("  a secret of the tests\t", Verdict.Accepted)]
    [InlineData("A secret of the tests", Verdict.WrongSignature)]
    [InlineData("a secret of the test", Verdict.WrongSignature)]
    [InlineData("a secret of the tests!", Verdict.WrongSignature)]
    [InlineData("⚠️", Verdict.WrongSignature)]
    [InlineData("", Verdict.MissingSignature)]
    public void A_token_in_a_header_must_be_the_secret(string token, Verdict expected)
        => Assert.Equal(expected, Play.Source(Header).Verify(Play.Request("{}", ("X-Token", token))).Verdict);

    [Fact]
    public void A_token_in_two_lines_is_refused()
        => Assert.Equal(
            Verdict.MalformedSignature,
            Play.Source(Header).Verify(Play.Request("{}", ("X-Token", Play.Secret), ("X-Token", Play.Secret))).Verdict);

    [Theory]
    [InlineData("Bearer am:s3cret", Verdict.Accepted)]
    [InlineData("bearer am:s3cret", Verdict.Accepted)]
    [InlineData("Basic YW06czNjcmV0", Verdict.Accepted)]
    [InlineData("basic YW06czNjcmV0", Verdict.Accepted)]
    [InlineData("Basic am:s3cret", Verdict.MalformedSignature)]
    [InlineData("Bearer YW06czNjcmV0", Verdict.WrongSignature)]
    [InlineData("Basic YW06czNjcmV1", Verdict.WrongSignature)]
    [InlineData("Basic ", Verdict.MissingSignature)]
    [InlineData("Bearer", Verdict.MissingSignature)]
    [InlineData("Digest am:s3cret", Verdict.MissingSignature)]
    [InlineData("am:s3cret", Verdict.MissingSignature)]
    public void A_token_may_be_the_one_of_the_header_authorization(string authorization, Verdict expected)
        => Assert.Equal(
            expected,
            Play.Source(Authorization, UserAndPassword).Verify(Play.Request("{}", ("Authorization", authorization))).Verdict);

    [Fact]
    public void Two_lines_of_the_header_authorization_are_refused()
    {
        var request = Play.Request("{}", ("Authorization", $"Bearer {UserAndPassword}"), ("Authorization", "Bearer x"));

        Assert.Equal(Verdict.MalformedSignature, Play.Source(Authorization, UserAndPassword).Verify(request).Verdict);
    }

    [Theory]
    [InlineData("header:X-Token")]
    [InlineData("bearer")]
    [InlineData("basic")]
    public void Whatever_is_sent_with_a_token_verifies(string place)
    {
        var scheme = Header with { Signature = new() { In = [place] } };
        var headers = Play.Headers();
        new WebhookSigner(scheme, UserAndPassword).Sign(headers, "{}"u8.ToArray(), Play.Now);

        Assert.Equal(Verdict.Accepted, Play.Source(scheme, UserAndPassword).Verify(Play.Request(headers, "{}"u8.ToArray())).Verdict);
    }

    [Fact]
    public void A_token_cannot_cover_a_time()
    {
        var thrown = Assert.Throws<WebhookConfigurationException>(() => Play.Source(Header with { Timestamp = new() { In = ["header:X-Time"] } }));

        Assert.Equal("Sources:any:Scheme:Kind is Token, which signs nothing: leave Sources:any:Scheme:Timestamp and Sources:any:Scheme:Message out.", Assert.Single(thrown.Errors));
    }

    [Fact]
    public void Only_a_token_stands_in_the_header_authorization()
        => Assert.Throws<WebhookConfigurationException>(() => Play.Source(Authorization with { Kind = SchemeKind.Hmac }));
}
