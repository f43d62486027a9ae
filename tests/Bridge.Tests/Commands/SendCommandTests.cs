using System.Text.RegularExpressions;
using Bridge.Sending;
using Bridge.Tests.Webhooks;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;

namespace Bridge.Tests.Commands;

public sealed class SendCommandTests
{
    private const string Secret = "a secret of the tests";

    public static TheoryData<string> Providers() => [.. ProviderCatalog.Names];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_sample_of_every_provider_is_taken(string provider)
    {
        var keys = SourceKeys.Create(ProviderCatalog.Find(provider)!);
        await using var receiver = await Receiver.StartAsync(provider, keys.Secret, Schemes.Url);
        receiver.Certificates.Learn(ProviderCatalog.Find(provider)!, keys);
        var sample = SampleCatalog.All.First(sample => sample.Provider == provider);

        var (exitCode, output, _) = await Door.RunAsync("send", provider, sample.Event, "--to", receiver.Url, "--url", Schemes.Url, "--secret", keys.SigningSecret);

        Assert.Equal(0, exitCode);
        Assert.Matches("""^\S+ \S+ to http://\S+\n  200 in \d+ ms\n$""", output);
    }

    [Fact]
    public async Task Twice_is_the_very_same_request()
    {
        await using var receiver = await Receiver.StartAsync("stripe", Secret);

        Assert.Equal(0, await SendAsync(receiver, "stripe", "charge.refunded", "--twice"));
        Assert.Collection(receiver.Requests, _ => { }, second =>
        {
            var first = receiver.Requests.First();
            Assert.Equal(Play.Text(first.Body), Play.Text(second.Body));
            Assert.Equal(first.Headers["Stripe-Signature"], second.Headers["Stripe-Signature"]);
        });
    }

    [Fact]
    public async Task Two_sends_are_two_events_unless_they_have_one_id()
    {
        await using var receiver = await Receiver.StartAsync("widgetjar", Secret);
        await SendAsync(receiver, "widgetjar");
        await SendAsync(receiver, "widgetjar");
        await SendAsync(receiver, "widgetjar", "--id", "one");
        await SendAsync(receiver, "widgetjar", "--id", "one");

        var ids = receiver.Requests.Select(request => Regex.Match(Play.Text(request.Body), "\"id\": \"([^\"]+)\"").Groups[1].Value).ToArray();
        Assert.Equal(3, ids.Distinct().Count());
        Assert.Equal("wj_one", ids[3]);
    }

    [Theory]
    [InlineData("4m", 0)]
    [InlineData("00:06:00", 1)]
    public async Task Late_signs_with_an_old_time(string late, int expected)
    {
        await using var receiver = await Receiver.StartAsync("stripe", Secret);

        Assert.Equal(expected, await SendAsync(receiver, "stripe", "charge.refunded", "--late", late));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_bad_signature_is_refused_and_that_is_as_it_should_be(string provider)
    {
        var keys = SourceKeys.Create(ProviderCatalog.Find(provider)!);
        await using var receiver = await Receiver.StartAsync(provider, keys.Secret, Schemes.Url);
        receiver.Certificates.Learn(ProviderCatalog.Find(provider)!, keys);
        var sample = SampleCatalog.All.First(sample => sample.Provider == provider);

        var (exitCode, output, _) = await Door.RunAsync("send", provider, sample.Event, "--to", receiver.Url, "--url", Schemes.Url, "--secret", keys.SigningSecret, "--bad-signature");

        Assert.Equal(0, exitCode);
        Assert.Contains("  401 in ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_body_is_signed_as_it_is_sent()
    {
        await using var receiver = await Receiver.StartAsync("widgetjar", Secret);

        Assert.Equal(0, await SendAsync(receiver, "widgetjar", "--set", "/fields/email=eve@example.com", "--set", "/fields/age=7"));
        Assert.Contains("\"age\": 7", Play.Text(receiver.Requests.Single().Body), StringComparison.Ordinal);
        Assert.Contains("eve@example.com", Play.Text(receiver.Requests.Single().Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_of_a_form_is_changed()
    {
        await using var receiver = await Receiver.StartAsync("slack", Secret);

        Assert.Equal(0, await SendAsync(receiver, "slack", "/tea", "--set", "/text=two cups"));
        Assert.Contains("&text=two%20cups&", Play.Text(receiver.Requests.Single().Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rate_run_sends_fresh_events_and_sums_them_up()
    {
        await using var receiver = await Receiver.StartAsync("widgetjar", Secret);
        var (exitCode, output, _) = await Door.RunAsync("send", "widgetjar", "--to", receiver.Url, "--secret", Secret, "--rate", "200", "--for", "1s");

        Assert.Equal(0, exitCode);
        Assert.Equal(200, receiver.Requests.Select(request => Play.Text(request.Body)).Distinct().Count());
        Assert.Matches(@"sent 200 in [\d.]+ s \([\d.]+/s\)\n +200 answered 200\n  answer time: p50 [\d.]+ ms, p99 [\d.]+ ms, slowest [\d.]+ ms\n$", output);
    }

    [Fact]
    public void Percentiles_are_those_of_the_nearest_rank()
    {
        var result = new RateResult([.. Enumerable.Range(1, 200).Reverse().Select(time => new SendAnswer(time > 198 ? 0 : 200, TimeSpan.FromMilliseconds(time), "nobody"))], TimeSpan.FromSeconds(4));

        Assert.Equal((100, 198, 200), (result.Percentile(0.5).TotalMilliseconds, result.Percentile(0.99).TotalMilliseconds, result.Percentile(1).TotalMilliseconds));
        Assert.Equal("sent 200 in 4.0 s (50.0/s)\n       2 got no answer: nobody\n     198 answered 200\n  answer time: p50 100.0 ms, p99 198.0 ms, slowest 200.0 ms\n", result.Write());
        Assert.Equal("sent nothing\n", new RateResult([], TimeSpan.Zero).Write());
    }

    [Fact]
    public async Task Nobody_there_is_told()
    {
        var (exitCode, output, _) = await Door.RunAsync("send", "widgetjar", "--to", "http://127.0.0.1:1/webhooks/widgetjar", "--secret", Secret);

        Assert.Equal(1, exitCode);
        Assert.Contains("  no answer: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_sample_is_listed()
    {
        var (exitCode, output, _) = await Door.RunAsync("send", "--list");

        Assert.Equal(0, exitCode);
        Assert.Equal(SampleCatalog.All.Count, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(["slack                  /tea", "slack                  app_mention", "slack                  block_actions"], (await Door.RunAsync("send", "--list", "slack")).Output.Split('\n')[..3]);
    }

    [Theory]
    [InlineData("The provider is missing: write one of adyen,")]
    [InlineData("There is no provider \"nobody\": write one of", "nobody")]
    [InlineData("The event is missing: write one of", "github")]
    [InlineData("There is no sample \"pull\" of widgetjar: write one of form.submitted", "widgetjar", "pull")]
    [InlineData("./bridge up cannot take a sample of aws-sns: a receiver fetches certificates from the provider alone", "aws-sns")]
    [InlineData("or verify a request that it sent: ./bridge verify --provider paypal --certificate FILE.pem, see --help", "paypal", "--twice")]
    [InlineData("With --to the secret is missing", "widgetjar", "--to", "http://localhost:1/")]
    [InlineData("--to needs a URL", "widgetjar", "--to", "nowhere", "--secret", "s")]
    [InlineData("--set needs a place and a value", "widgetjar", "--set", "id=5")]
    [InlineData("\"soon\" is no duration", "widgetjar", "--late", "soon")]
    [InlineData("--rate is 0: write 1 to 10000", "widgetjar", "--rate", "0")]
    public async Task A_wrong_command_line_is_explained_and_ends_with_2(string expected, params string[] arguments)
    {
        var (exitCode, output, errors) = await Door.RunAsync(["send", .. arguments]);

        Assert.Equal(2, exitCode);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Fact]
    public async Task A_place_that_the_body_has_not_is_named()
        => Assert.Contains("--set does not fit the sample: The body has no place /nowhere/x", (await Door.RunAsync("send", "widgetjar", "--to", "http://127.0.0.1:1/", "--secret", Secret, "--set", "/nowhere/x=1")).Errors, StringComparison.Ordinal);

    [Fact]
    public async Task Where_nothing_runs_the_next_step_is_told()
    {
        var folder = Directory.CreateTempSubdirectory("bridge-test-").FullName;
        var (exitCode, _, errors) = await Door.RunAsync("send", "widgetjar", "--data", folder);
        Directory.Delete(folder);

        Assert.Equal(1, exitCode);
        Assert.Contains($"no ./bridge up runs on {folder}: start one", errors, StringComparison.Ordinal);
    }

    private static async Task<int> SendAsync(Receiver receiver, params string[] arguments)
        => (await Door.RunAsync(["send", .. arguments, "--to", receiver.Url, "--secret", Secret])).ExitCode;
}
