using System.Text;
using Bridge.Tests.Webhooks;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Signing;

namespace Bridge.Tests.Commands;

public sealed class VerifyCommandTests : IDisposable
{
    private const string Secret = "marker-of-the-secret";
    private const string Body = "{\"note\":\"marker of the body\"}";

    private readonly TempFile _body = new(Body);
    private readonly TempFile _secret = new(Secret + "\n");

    public void Dispose()
    {
        _body.Dispose();
        _secret.Dispose();
    }

    [Fact]
    public async Task A_request_that_is_rightly_signed_is_accepted_with_0()
    {
        var (exitCode, output, _) = await Door.RunAsync([.. Request("stripe", Secret), "--secret-file", _secret.Path]);

        Assert.Equal(0, exitCode);
        Assert.StartsWith("accepted by stripe", output, StringComparison.Ordinal);
        Assert.Contains("{body}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_place_of_the_secret_that_fits_is_told()
        => Assert.StartsWith("accepted by github, with secret 2 of 2", (await Door.RunAsync([.. Request("github", Secret), "--secret", "other", "--secret", Secret])).Output, StringComparison.Ordinal);

    [Fact]
    public async Task A_refusal_names_the_rule_and_the_cure_and_ends_with_1()
    {
        await File.AppendAllTextAsync(_body.Path, "\n");
        var (exitCode, output, _) = await Door.RunAsync([.. Request("github", Secret), "--secret", Secret]);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("refused by github: WrongSignature.", output, StringComparison.Ordinal);
        Assert.Contains("it fits with the body without the line break at its end", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1767268800", "signed 00:00:00 before", 0)]
    [InlineData("2026-01-01T12:07:30Z", "signed 00:07:30 before the request came in; 00:05:00 is tolerated", 1)]
    [InlineData("2026-01-01T11:07:30+00:00", "signed 00:52:30 after the request came in; 00:05:00 is tolerated", 1)]
    public async Task The_age_is_measured_from_now_as_it_is_told(string now, string expected, int expectedExitCode)
    {
        var (exitCode, output, _) = await Door.RunAsync([.. Request("stripe", Secret)[..^2], "--now", now, "--secret", Secret]);

        Assert.Equal(expectedExitCode, exitCode);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stripe")]
    [InlineData("hubspot-v1")]
    [InlineData("svix")]
    [InlineData("gitlab")]
    [InlineData("alertmanager")]
    public async Task Neither_secret_nor_body_is_printed(string provider)
    {
        string[] arguments = ["verify", "--provider", provider, "--secret", Secret, "--body", _body.Path, "--header", $"X-Gitlab-Token: not {Secret}"];
        var (exitCode, output, errors) = await Door.RunAsync(arguments);

        Assert.NotEqual(0, exitCode);
        Assert.NotEmpty(output);
        Assert.DoesNotContain("marker", output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_of_no_use_ends_with_2()
    {
        var (exitCode, output, _) = await Door.RunAsync("verify", "--provider", "adyen-platform", "--body", _body.Path, "--secret", Secret);

        Assert.Equal(2, exitCode);
        Assert.Contains("is not Hex", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--provider is missing", "--body", "-", "--secret", "s")]
    [InlineData("--provider is \"githubb\": write one of adyen, adyen-platform,", "--provider", "githubb", "--body", "-", "--secret", "s")]
    [InlineData("--body is missing", "--provider", "github", "--secret", "s")]
    [InlineData("--body names \"nowhere\"", "--provider", "github", "--secret", "s", "--body", "nowhere")]
    [InlineData("The secret is missing", "--provider", "github", "--body", "-")]
    [InlineData("--header needs a name and a value", "--provider", "github", "--body", "-", "--secret", "s", "--header", "x")]
    [InlineData("--now needs a time", "--provider", "github", "--body", "-", "--secret", "s", "--now", "5x")]
    public async Task A_wrong_command_line_is_explained_and_ends_with_2(string expected, params string[] arguments)
    {
        var (exitCode, _, errors) = await Door.RunAsync(["verify", .. arguments]);

        Assert.Equal(2, exitCode);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_ends_with_0() => Assert.Equal(0, (await Door.RunAsync("verify", "--help")).ExitCode);

    /// <summary>The arguments of a signed request; the last two tell when it came in.</summary>
    private string[] Request(string provider, string secret)
    {
        var headers = Play.Headers();
        new WebhookSigner(ProviderCatalog.Find(provider)!.Scheme!, secret).Sign(headers, Encoding.UTF8.GetBytes(Body), Play.Now);
        return
        [
            "verify", "--provider", provider, "--body", _body.Path,
            .. headers.SelectMany(header => new[] { "--header", $"{header.Key}: {header.Value}" }),
            "--now", "2026-01-01T12:00:00Z",
        ];
    }
}
