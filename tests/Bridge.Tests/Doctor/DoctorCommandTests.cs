using System.Text.Json;
using Bridge.Tests.Commands;

namespace Bridge.Tests.Doctor;

/// <summary>The command as a user types it. What it says of ports and servers is the machine's affair.</summary>
public sealed class DoctorCommandTests
{
    private const string Right = """{ "Sources": { "shop": { "Provider": "shopify", "Secrets": ["hush-hush-1", "hush-hush-2"] } } }""";
    private const string Wrong = """{ "Sources": { "shop": { "Provider": "svix", "Secrets": ["hush!"] } } }""";

    [Fact]
    public async Task A_source_is_told_with_the_number_of_its_secrets_and_none_of_them()
    {
        using var sources = new TempFile(Right);

        var (_, output, _) = await Door.RunAsync("doctor", "--sources", sources.Path);

        Assert.Contains("ok    source shop              shopify, 2 secrets", output);
        Assert.Contains("ok    settings of receiver     valid", output);
        Assert.DoesNotContain("hush", output);
    }

    [Fact]
    public async Task A_source_that_waits_for_its_handshake_is_told_so()
    {
        using var sources = new TempFile("""{ "Sources": { "desk": { "Provider": "asana", "SecretFiles": ["not-there-yet"], "Settings": { "HandshakeUntil": "2026-05-01T12:30:00Z" } } } }""");

        Assert.Contains("warn  source desk              asana, waits for the secret", (await Door.RunAsync("doctor", "--sources", sources.Path)).Output);
    }

    [Theory]
    [InlineData(Wrong, "fail  source shop              Sources:shop:Secrets:0 is not Base64")]
    [InlineData("hush", "fail  sources                  Receiver:SourcesFile is no JSON object")]
    [InlineData("""{ "Sources": { "shop": { "Provider": "shopify", "SecretFiles": ["/nowhere/hush"] } } }""", "fail  source shop              Sources:shop:SecretFiles:0 cannot be read")]
    public async Task A_wrong_source_is_told_with_its_cure_and_the_exit_code_1(string json, string line)
    {
        using var sources = new TempFile(json);

        var (exitCode, output, _) = await Door.RunAsync("doctor", "--sources", sources.Path);

        Assert.Equal(1, exitCode);
        Assert.Contains(line, output);
        Assert.DoesNotContain("hush\"", output);
        Assert.DoesNotContain("hush!", output);
    }

    [Fact]
    public async Task The_document_says_the_same_as_the_exit_code()
    {
        using var sources = new TempFile(Wrong);

        var (exitCode, output, _) = await Door.RunAsync("doctor", "--json", "--sources", sources.Path);

        using var document = JsonDocument.Parse(output);
        var failed = document.RootElement.GetProperty("checks").EnumerateArray().Where(check => check.GetProperty("status").GetString() == "fail");
        Assert.Contains("source shop", failed.Select(check => check.GetProperty("check").GetString()));
        Assert.False(document.RootElement.GetProperty("ok").GetBoolean());
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public async Task A_receiver_that_nobody_started_is_told()
    {
        var (exitCode, output, _) = await Door.RunAsync("doctor", "--against", "http://127.0.0.1:1");

        Assert.Equal(1, exitCode);
        Assert.Contains("fail  running receiver         nobody answers at http://127.0.0.1:1/", output);
    }
}
