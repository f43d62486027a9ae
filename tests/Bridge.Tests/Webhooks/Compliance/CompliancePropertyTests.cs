using Bridge.Webhooks;
using Bridge.Webhooks.Samples;
using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.Webhooks.Compliance;

/// <summary>No bit of what a provider signs can change, wherever it stands.</summary>
public sealed class CompliancePropertyTests
{
    // Of the three least bits of a base64 character none is padding, and no bit but 0x20 is a letter's case, which hexadecimal leaves open.
    private const int FirstBits = 3;

    public static TheoryData<string> Providers() => [.. Subject.All.Select(subject => subject.Name)];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Any_changed_bit_of_a_signed_body_is_refused(string provider)
    {
        var subject = Find(provider);
        var isWhole = subject.SignsBody && subject.CanSignAnyBody;
        Prop.ForAll(Places(), test => Verdict(subject, test.At, signed => Flip(signed, test.Place)) is not Bridge.Webhooks.Verdict.Accepted || !isWhole)
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Any_changed_character_of_a_header_that_signs_or_is_signed_is_refused(string provider)
    {
        var subject = Find(provider);
        Prop.ForAll(Places(), test => subject.SignedHeaders.All(header =>
            Verdict(subject, test.At, signed => Flip(signed, header, test.Place)) is not Bridge.Webhooks.Verdict.Accepted)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Whatever_is_signed_within_the_tolerance_is_accepted(string provider)
    {
        var subject = Find(provider);
        Prop.ForAll(Places(), test => Verdict(subject, test.At, signed => signed) is Bridge.Webhooks.Verdict.Accepted).QuickCheckThrowOnFailure();
    }

    private static Subject Find(string provider) => Subject.All.Single(subject => subject.Name == provider);

    private static Arbitrary<(int Place, DateTimeOffset At)> Places()
        => (from place in Gen.Choose(0, int.MaxValue)
            from seconds in Gen.Choose(-5, 5)
            select (place, Play.Now.AddSeconds(seconds))).ToArbitrary();

    private static Verdict Verdict(Subject subject, DateTimeOffset at, Func<SampleRequest, SampleRequest> change)
        => subject.VerdictOf(change(subject.Sign(at: at))).GetAwaiter().GetResult();

    private static SampleRequest Flip(SampleRequest signed, int place)
    {
        var body = signed.Body.ToArray();
        body[place / 8 % body.Length] ^= (byte)(1 << (place % 8));
        return signed with { Body = body };
    }

    private static SampleRequest Flip(SampleRequest signed, string header, int place)
    {
        var value = signed.Headers[header][0]!.ToCharArray();
        var at = place / FirstBits % value.Length;
        value[at] = (char)(value[at] ^ (1 << (place % FirstBits)));
        signed.Headers.Set(header, new string(value));
        return signed;
    }
}
