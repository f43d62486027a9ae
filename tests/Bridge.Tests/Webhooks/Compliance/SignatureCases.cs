using Bridge.Webhooks;
using Bridge.Webhooks.Samples;

namespace Bridge.Tests.Webhooks.Compliance;

/// <summary>Signatures that are absent, changed, or there too often.</summary>
internal static class SignatureCases
{
    private const int Many = 2000;

    public static IReadOnlyList<ComplianceCase> All { get; } =
    [
        new("valid", _ => true, async subject => Assert.Equal(Verdict.Accepted, await subject.VerdictOf(subject.Sign()))),
        new("header changed", subject => subject.SignedHeaders.Count > 0, HeaderChanged),
        new("header names in any case", subject => subject.SignedHeaders.Count > 0, NamesInAnyCase),
        new("signature missing", _ => true, subject => RefusedAsync(subject, Without(subject))),
        new("signature empty", HasHeader, EmptyAsync),
        new("signature cut", HasHeader, subject => EachRefusedAsync(subject, value => value[..^4])),
        new("signature longer", HasHeader, subject => EachRefusedAsync(subject, value => value + "00")),
        new("signature without ASCII", HasHeader, subject => EachRefusedAsync(subject, value => value + "\u26a0")),
        new("signature in upper case", IsHexadecimal, UpperCaseAsync),
        new("signature under another label", IsLabelled, subject => EachRefusedAsync(subject, value => Relabel(subject, value))),
        new("signature in two lines", HasHeader, TwoLinesAsync),
        new("2000 signatures", HasHeader, subject => EachRefusedAsync(subject, value => Repeat(subject, value))),
        new("required header changed", subject => subject.Scheme is { Require.Count: > 0 }, RequirementAsync),
    ];

    public static bool HasHeader(Subject subject) => subject.SignatureHeaders.Count > 0;

    /// <summary>A request as it is before it is signed, with everything else in its place.</summary>
    private static SampleRequest Without(Subject subject)
    {
        if (!HasHeader(subject))
            return subject.Body;
        var signed = subject.Sign();
        foreach (var name in subject.SignatureHeaders)
            signed.Headers.Remove(name);
        return signed;
    }

    private static async Task HeaderChanged(Subject subject)
    {
        foreach (var name in subject.SignedHeaders)
        {
            var signed = subject.Sign();
            signed.Headers.Set(name, Change(signed.Headers[name][0]!));
            await RefusedAsync(subject, signed);
            signed.Headers.Remove(name);
            await RefusedAsync(subject, signed);
        }
    }

    private static async Task NamesInAnyCase(Subject subject)
    {
        var signed = subject.Sign();
        Assert.Equal(Verdict.Accepted, await subject.VerdictOf(signed with { Headers = Renamed(signed.Headers, name => name.ToUpperInvariant()) }));
        Assert.Equal(Verdict.Accepted, await subject.VerdictOf(signed with { Headers = Renamed(signed.Headers, name => name.ToLowerInvariant()) }));
    }

    private static async Task EmptyAsync(Subject subject)
    {
        await EachRefusedAsync(subject, _ => string.Empty);
        await EachRefusedAsync(subject, _ => " ");
        await EachRefusedAsync(subject, value => value[..SignatureStart(subject, value)]);
    }

    private static async Task UpperCaseAsync(Subject subject)
    {
        var signed = subject.Sign();
        foreach (var name in subject.SignatureHeaders)
        {
            var value = signed.Headers[name][0]!;
            var start = SignatureStart(subject, value);
            signed.Headers.Set(name, value[..start] + value[start..].ToUpperInvariant());
        }

        Assert.Equal(Verdict.Accepted, await subject.VerdictOf(signed));
    }

    /// <summary>Lines of one name are one list (RFC 9110, section 5.3): elsewhere, which of them would count?</summary>
    private static async Task TwoLinesAsync(Subject subject)
    {
        foreach (var name in subject.SignatureHeaders)
        {
            var signed = subject.Sign();
            signed.Headers.Add(name, Change(signed.Headers[name][0]!));
            var isList = subject.Scheme is { Signature.Split: ',' } && !HoldsTime(subject);
            Assert.Equal(isList, await subject.VerdictOf(signed) is Verdict.Accepted);
        }
    }

    private static async Task RequirementAsync(Subject subject)
    {
        foreach (var place in subject.Scheme!.Require.Keys)
        {
            var signed = subject.Sign();
            signed.Headers.Set(place["header:".Length..], "another");
            Assert.Equal(Verdict.UnmetRequirement, await subject.VerdictOf(signed));
        }
    }

    private static bool IsHexadecimal(Subject subject)
        => HasHeader(subject) && subject.Scheme is { Kind: not Bridge.Webhooks.Schemes.SchemeKind.Token, Signature.Encoding: Bridge.Webhooks.Schemes.SignatureEncoding.Hex };

    private static bool IsLabelled(Subject subject) => HasHeader(subject) && subject.Scheme is { Signature.Separator: not null };

    private static bool HoldsTime(Subject subject) => subject.Scheme?.Timestamp?.In.Any(place => place.StartsWith("item:", StringComparison.Ordinal)) ?? false;

    /// <summary>Where the signature begins, behind a time and a label if there are any.</summary>
    private static int SignatureStart(Subject subject, string value)
    {
        if (subject.Scheme is not { Signature: { Separator: { } separator } rule })
            return 0;
        var label = $"{rule.Labels[0]}{separator}";
        return value.IndexOf(label, StringComparison.Ordinal) + label.Length;
    }

    private static string Relabel(Subject subject, string value)
        => value.Replace($"{subject.Scheme!.Signature.Labels[0]}{subject.Scheme.Signature.Separator}", $"v9{subject.Scheme.Signature.Separator}", StringComparison.Ordinal);

    private static string Repeat(Subject subject, string value)
        => string.Join(subject.Scheme?.Signature.Split ?? ',', Enumerable.Repeat(Change(value), Many));

    /// <summary>Changes one character in the middle to one that differs by more than case.</summary>
    private static string Change(string value)
    {
        var place = value.Length / 2;
        return value[..place] + (value[place] == '1' ? '2' : '1') + value[(place + 1)..];
    }

    private static WebhookHeaders Renamed(WebhookHeaders headers, Func<string, string> rename)
        => new(headers.Select(header => KeyValuePair.Create(rename(header.Key), header.Value)));

    private static async Task EachRefusedAsync(Subject subject, Func<string, string> change)
    {
        foreach (var name in subject.SignatureHeaders)
        {
            var signed = subject.Sign();
            signed.Headers.Set(name, change(signed.Headers[name][0]!));
            await RefusedAsync(subject, signed);
        }
    }

    private static async Task RefusedAsync(Subject subject, SampleRequest request) => Assert.NotEqual(Verdict.Accepted, await subject.VerdictOf(request));
}
