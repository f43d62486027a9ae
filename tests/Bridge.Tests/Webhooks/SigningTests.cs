using Bridge.Webhooks;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Signing;
using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.Webhooks;

public sealed class SigningTests
{
    public static TheoryData<string> Names() => [.. Schemes.All.Select(scheme => scheme.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_is_signed_verifies(string name)
        => Check(name, (_, _) => { }, Verdict.Accepted);

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_flipped_bit_of_the_body_is_refused(string name)
        => Check(name, (request, random) => Flip(request.Body, random), expected: null, bodyIsEmpty: false);

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_changed_character_of_a_signed_header_is_refused(string name)
        => Check(name, (request, random) => Change(request.Headers, Signed(name, request.Headers), random), expected: null);

    [Theory]
    [MemberData(nameof(Names))]
    public void Another_secret_is_refused(string name)
    {
        var (scheme, secret) = Find(name);
        var request = Sign(scheme, secret, "{}"u8.ToArray(), Play.Now);
        var other = scheme.Key.Encoding is KeyEncoding.Utf8 ? "another" : "aa00bb11";

        Assert.Equal(Verdict.WrongSignature, Play.Source(scheme, other, Schemes.Url).Verify(request).Verdict);
    }

    private static void Check(string name, Action<MutableRequest, int> change, Verdict? expected, bool bodyIsEmpty = true)
    {
        var (scheme, secret) = Find(name);
        var source = Play.Source(scheme, secret, Schemes.Url);
        var cases =
            from body in Gen.Choose(0, 255).Select(octet => (byte)octet).ArrayOf()
            from random in Gen.Choose(0, int.MaxValue)
            from seconds in Gen.Choose(-290, 290)
            where bodyIsEmpty || body.Length > 0
            select (body, random, seconds);
        Prop.ForAll(cases.ToArbitrary(), test =>
        {
            var signed = Sign(scheme, secret, test.body, Play.Now.AddSeconds(test.seconds));
            var changed = new MutableRequest([.. test.body], (WebhookHeaders)signed.Headers);
            change(changed, test.random);
            var verdict = source.Verify(Play.Request(changed.Headers, changed.Body)).Verdict;
            return expected is { } verdictExpected ? verdict == verdictExpected : verdict is not Verdict.Accepted;
        }).QuickCheckThrowOnFailure();
    }

    private static WebhookRequest Sign(SignatureScheme scheme, string secret, byte[] body, DateTimeOffset at)
    {
        var headers = Play.Headers(("webhook-id", "msg_1"), ("X-Unsigned", "anything"));
        new WebhookSigner(scheme, secret, Schemes.Url).Sign(headers, body, at);
        return Play.Request(headers, body);
    }

    private static (SignatureScheme Scheme, string Secret) Find(string name)
        => Schemes.All.Where(scheme => scheme.Name == name).Select(scheme => (scheme.Scheme, scheme.Secret)).Single();

    private static void Flip(byte[] body, int random) => body[random / 8 % body.Length] ^= (byte)(1 << (random % 8));

    private static string[] Signed(string name, WebhookHeaders headers)
        => [.. headers.Names.Where(header => header is not "X-Unsigned" && (header is not "webhook-id" || name == nameof(Schemes.IdTimeBody)))];

    /// <summary>Changes one character to one that differs by more than case, because hexadecimal is read in any case.</summary>
    private static void Change(WebhookHeaders headers, string[] names, int random)
    {
        var name = names[random % names.Length];
        var value = headers[name][0]!.ToCharArray();
        var place = random / names.Length % value.Length;
        value[place] = (char)(value[place] ^ (random % 2 == 0 ? 0x01 : 0x10));
        headers.Set(name, new string(value));
    }

    private sealed record MutableRequest(byte[] Body, WebhookHeaders Headers);
}
