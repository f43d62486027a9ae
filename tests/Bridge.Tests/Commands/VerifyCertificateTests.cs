using System.Text.Json;
using Bridge.Tests.Webhooks;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;

namespace Bridge.Tests.Commands;

/// <summary>Requests that are signed with a certificate: it is given, never fetched.</summary>
public sealed class VerifyCertificateTests
{
    private static readonly DateTimeOffset LongAgo = new(2015, 5, 1, 9, 30, 0, TimeSpan.Zero);

    public static TheoryData<string> Providers() => ["aws-sns", "paypal"];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Without_its_certificate_a_request_is_not_accepted_and_the_address_of_the_file_is_told(string provider)
    {
        var signed = new Signed(provider, TimeProvider.System.GetUtcNow());
        var (exitCode, output, _) = await signed.VerifyAsync();

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"refused by {provider}: Undecided. ", output, StringComparison.Ordinal);
        Assert.Contains($"  Download {signed.Certificate.Address} and name the file with --certificate.\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("another secret", output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task With_its_certificate_a_request_is_accepted_and_with_another_refused(string provider)
    {
        var signed = new Signed(provider, TimeProvider.System.GetUtcNow());
        using var right = new TempFile(signed.Certificate.File.Pem);
        using var other = new TempFile(new Signed(provider, LongAgo).Certificate.File.Pem);
        using var none = new TempFile("no certificate");

        Assert.Equal((0, $"accepted by {provider}\n"), Outcome(await signed.VerifyAsync("--certificate", right.Path)));
        Assert.StartsWith($"refused by {provider}: WrongSignature", (await signed.VerifyAsync("--certificate", other.Path)).Output, StringComparison.Ordinal);
        Assert.StartsWith($"refused by {provider}: WrongCertificate", (await signed.VerifyAsync("--certificate", none.Path)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_case_holds_its_certificate_or_takes_the_one_that_is_named(string provider)
    {
        var signed = new Signed(provider, LongAgo);
        using var file = new TempFile(signed.Certificate.File.Pem);

        Assert.Equal((0, "1 of 1 as expected\n"), Outcome(await PlayAsync([signed.Case(withCertificate: true)])));
        Assert.Equal((0, "1 of 1 as expected\n"), Outcome(await PlayAsync([signed.Case()], "--certificate", file.Path)));
        Assert.Equal(
            (1, "any: expected accept, but WrongSignature\n0 of 1 as expected\n"),
            Outcome(await PlayAsync([new Signed(provider, LongAgo).Case()], "--certificate", file.Path)));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_case_without_its_certificate_is_as_expected_neither_way(string provider)
    {
        var signed = new Signed(provider, LongAgo);
        var advice = $"Undecided. Download {signed.Certificate.Address} and name the file with --certificate.\n";

        Assert.Equal(
            (1, $"any: expected accept, but {advice}any: expected reject, but {advice}0 of 2 as expected\n"),
            Outcome(await PlayAsync([signed.Case(), signed.Case(expected: "reject")])));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task The_age_of_a_case_counts_where_it_tells_when_it_came_in(string provider)
    {
        var signed = new Signed(provider, LongAgo);

        Assert.Equal(
            (1, "any: expected accept, but Stale\n1 of 2 as expected\n"),
            Outcome(await PlayAsync([signed.Case(true, LongAgo.AddDays(5)), signed.Case(true, LongAgo.AddHours(1))])));
    }

    private static (int ExitCode, string Output) Outcome((int ExitCode, string Output, string Errors) run) => (run.ExitCode, run.Output);

    private static async Task<(int ExitCode, string Output, string Errors)> PlayAsync(string[] lines, params string[] arguments)
    {
        using var file = new TempFile(string.Join('\n', lines));
        return await Door.RunAsync(["verify", "--cases", file.Path, .. arguments]);
    }

    private sealed class Signed
    {
        private readonly string _provider;
        private readonly SourceKeys _keys;
        private readonly SampleRequest _request;

        internal Signed(string name, DateTimeOffset at)
        {
            var provider = ProviderCatalog.Find(name)!;
            (_provider, _keys) = (name, SourceKeys.Create(provider));
            Certificate = SampleCertificate.Of(provider, _keys.SigningSecret)!;
            _request = WebhookSigner.For(provider, _keys.SigningSecret, null).Sign(provider.Samples[0].Write(new() { OccurredAt = at }), at);
        }

        internal SampleCertificate Certificate { get; }

        internal async Task<(int ExitCode, string Output, string Errors)> VerifyAsync(params string[] arguments)
        {
            using var body = new TempFile(Play.Text(_request.Body));
            var headers = _request.Headers.SelectMany(header => new[] { "--header", $"{header.Key}: {header.Value}" });
            return await Door.RunAsync(["verify", "--provider", _provider, "--secret", _keys.Secret, "--body", body.Path, .. headers, .. arguments]);
        }

        internal string Case(bool withCertificate = false, DateTimeOffset? now = null, string expected = "accept") => JsonSerializer.Serialize(new
        {
            id = "any",
            config = $"code:{_provider}",
            secrets = new[] { "arn:aws:sns:eu-west-1:070301070302:another", _keys.Secret },
            headers = _request.Headers.ToDictionary(header => header.Key, header => header.Value),
            body = Play.Text(_request.Body),
            certificates = withCertificate ? new Dictionary<string, string> { [Certificate.Address.OriginalString] = Certificate.File.Pem } : null,
            now = now?.ToUnixTimeSeconds(),
            expected,
        });
    }
}
