using System.Text;
using System.Text.Json;
using Bridge.Tests.Webhooks;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Signing;

namespace Bridge.Tests.Commands;

public sealed class VerifyCasesTests
{
    private const string Body = "{\"a\":\"é\"}";
    private static readonly long Now = Play.Now.ToUnixTimeSeconds();

    [Fact]
    public async Task Cases_that_come_out_as_expected_end_with_0()
    {
        var (exitCode, output, _) = await PlayAsync(
            Case("right", "stripe", Sign("stripe"), now: Now),
            Case("stale", "stripe", Sign("stripe"), now: Now + 301, expected: "reject"),
            Case("tolerated", "stripe", Sign("stripe"), now: Now + 301, tolerance: 400),
            Case("no age", "stripe", Sign("stripe")),
            Case("flipped", "stripe", Sign("stripe"), body: Body + " ", expected: "reject"),
            string.Empty,
            Case("a provider in code", "code:github", Sign("github")),
            Case("another name", "generic-sha256-hex", Sign("widgetjar")),
            Case("no secret", "github", Sign("github"), secrets: [""], expected: "reject"));

        Assert.Equal("8 of 8 as expected\n", output);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task Each_case_that_comes_out_otherwise_is_named_and_the_end_is_1()
    {
        var (exitCode, output, _) = await PlayAsync(
            Case("good", "github", Sign("github")),
            Case("wrongly accepted", "github", Sign("github"), expected: "reject"),
            Case("wrongly refused", "github", Sign("github"), body: "other"),
            Case("nobody", "nobody", [], expected: "reject"),
            Case("no URL", "square", [], expected: "reject"));

        Assert.Equal(1, exitCode);
        Assert.Equal(
            [
                "wrongly accepted: expected reject, but Accepted",
                "wrongly refused: expected accept, but WrongSignature",
                "nobody: expected reject, but there is no provider nobody",
                "no URL: expected reject, but Sources:case:PublicUrl is missing: square signs the URL, so write it exactly as it was registered there.",
                "1 of 5 as expected",
            ],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_case_may_differ_from_its_preset_in_hash_encoding_and_the_name_of_its_header()
    {
        var scheme = ProviderCatalog.Find("generic-hex")!.Scheme! with
        {
            Hash = SignatureHash.Sha512,
            Signature = new() { In = ["header:X-Sender-Signature"], Encoding = SignatureEncoding.Base64 },
        };
        var headers = Play.Headers();
        new WebhookSigner(scheme, Play.Secret).Sign(headers, Encoding.UTF8.GetBytes(Body), Play.Now);
        var signed = headers.ToDictionary(header => header.Key, object (header) => header.Value);

        Assert.Equal("1 of 1 as expected\n", (await PlayAsync(Case("as told", "generic-hex", signed, changed: new { hash = "sha512", enc = "base64" }))).Output);
        Assert.Equal("1 of 1 as expected\n", (await PlayAsync(Case("as preset", "generic-hex", signed, expected: "reject"))).Output);
    }

    [Fact]
    public async Task A_body_may_be_Base64_or_repeated_and_a_header_have_several_lines()
    {
        var signature = Sign("stripe", new string('a', 5000))["Stripe-Signature"];
        var lines = new Dictionary<string, object> { ["Stripe-Signature"] = new[] { signature, "v1=00" } };

        Assert.Equal("1 of 1 as expected\n", (await PlayAsync(Line(new { id = "a", config = "stripe", secrets = new[] { Play.Secret }, headers = lines, body_gen = new { repeat = "a", count = 5000 }, expected = "accept" }))).Output);
        Assert.Equal("1 of 1 as expected\n", (await PlayAsync(Line(new { id = "b", config = "github", secrets = new[] { Play.Secret }, headers = Sign("github", "é"), body_b64 = "w6k=", expected = "accept" }))).Output);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"id\":\"a\",\"config\":\"github\",\"secrets\":[],\"expected\":\"perhaps\"}")]
    [InlineData("{\"id\":\"a\",\"config\":\"github\",\"expected\":\"accept\"}")]
    public async Task A_line_that_is_no_case_is_named(string line)
    {
        var (exitCode, _, errors) = await PlayAsync(Case("good", "github", Sign("github")), line);

        Assert.Equal(1, exitCode);
        Assert.Contains(":2 is no case: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_ends_with_2() => Assert.Equal(2, (await Door.RunAsync("verify", "--cases", "nowhere.jsonl")).ExitCode);

    private static async Task<(int ExitCode, string Output, string Errors)> PlayAsync(params string[] lines)
    {
        using var file = new TempFile(string.Join('\n', lines));
        return await Door.RunAsync("verify", "--cases", file.Path);
    }

    private static Dictionary<string, object> Sign(string provider, string body = Body)
    {
        var headers = Play.Headers();
        new WebhookSigner(ProviderCatalog.Find(provider)!.Scheme!, Play.Secret).Sign(headers, Encoding.UTF8.GetBytes(body), Play.Now);
        return headers.ToDictionary(header => header.Key, object (header) => header.Value);
    }

    private static string Case(
        string id, string config, Dictionary<string, object> headers, string body = Body, long? now = null, int? tolerance = null, string[]? secrets = null, object? changed = null, string expected = "accept")
        => Line(new { id, config, method = "POST", secrets = secrets ?? [Play.Secret], headers, body, now, tolerance, @override = changed, note = "any", expected });

    private static string Line(object one) => JsonSerializer.Serialize(one);
}
