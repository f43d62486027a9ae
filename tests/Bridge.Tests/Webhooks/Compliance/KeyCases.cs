using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks.Compliance;

/// <summary>Which secrets fit.</summary>
internal static class KeyCases
{
    public static IReadOnlyList<ComplianceCase> All { get; } =
    [
        new("wrong secret", _ => true, async subject => Assert.NotEqual(Verdict.Accepted, await subject.VerdictOf(subject.Sign(key: 1)))),
        new("second secret", _ => true, SecondSecretAsync),
        new("no secret, empty secret", _ => true, NoSecretAsync),
        new("another URL", subject => subject.SignsUrl, AnotherUrlAsync),
    ];

    private static async Task SecondSecretAsync(Subject subject)
    {
        var verification = await subject.VerifyAsync(subject.Sign(key: 1), subject.Source(0, 1));

        Assert.Equal((Verdict.Accepted, 1), (verification.Verdict, verification.SecretIndex));
        Assert.Equal(0, (await subject.VerifyAsync(subject.Sign(), subject.Source(0, 1))).SecretIndex);
    }

    private static Task NoSecretAsync(Subject subject)
    {
        var options = subject.Options(Schemes.Url, []);
        Assert.NotEmpty(WebhookSource.Validate(subject.Name, options));
        options.Secrets.Add(string.Empty);
        Assert.NotEmpty(WebhookSource.Validate(subject.Name, options));
        return Task.CompletedTask;
    }

    private static async Task AnotherUrlAsync(Subject subject)
    {
        var signed = subject.Sign();
        Assert.NotEqual(Verdict.Accepted, await subject.VerdictOf(signed, subject.SourceAt("https://hooks.example.com/webhooks/other?x=1")));
        Assert.NotEqual(Verdict.Accepted, await subject.VerdictOf(signed, subject.SourceAt("https://hooks.example.com/webhooks/any?x=2")));
    }
}
