using System.Text.Json;
using Bridge.Up;
using Bridge.Webhooks;
using Bridge.Webhooks.Providers;

namespace Bridge.Tests.Commands;

public sealed class SourcesCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bridge-test-").FullName;

    public static TheoryData<string> Providers() => [.. ProviderCatalog.Names];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_source_is_told_with_what_its_page_needs()
    {
        SourcesFile.Ensure(_folder);
        var (exitCode, output, _) = await RunAsync("--host", "https://hooks.example.com/");

        Assert.Equal(0, exitCode);
        Assert.Contains("""
            stripe
              URL       https://hooks.example.com/webhooks/stripe
              events    payment_intent.succeeded, 
            """, output, StringComparison.Ordinal);
        Assert.Contains("Sources:stripe:Secrets:0, or Sources__stripe__Secrets__0 in the environment", output, StringComparison.Ordinal);
        Assert.Contains("Sources:stripe:Settings:OrderIdKey", output, StringComparison.Ordinal);
        Assert.Contains("  page      https://docs.stripe.com/webhooks\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_secret_is_told()
    {
        SourcesFile.Ensure(_folder);
        await RunAsync("--add", "discord");
        var secrets = LocalSources.Read(_folder).All.Select(source => source.FirstSecret()!).Append(SigningKeysFile.Read(_folder, "discord")!).ToArray();
        var output = (await RunAsync()).Output + (await RunAsync("--json")).Output;

        Assert.Equal(6, secrets.Length);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_is_told_as_JSON()
    {
        await RunAsync("--add", "square");
        using var document = JsonDocument.Parse((await RunAsync("--json")).Output);
        var square = document.RootElement.EnumerateArray().Single(source => source.GetProperty("name").GetString() == "square");

        Assert.Equal("https://hooks.example.com/webhooks/square", square.GetProperty("url").GetString());
        Assert.Equal("Sources:square:Secrets:0", square.GetProperty("secretKey").GetString());
        Assert.Equal(JsonValueKind.Array, square.GetProperty("events").ValueKind);
        Assert.StartsWith("https://", square.GetProperty("page").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("microsoft-graph", "the provider's clientState of the subscriptions goes to Sources:microsoft-graph:Secrets:0")]
    [InlineData("cloudevents", "the provider's token goes to Sources:cloudevents:Secrets:0")]
    [InlineData("gitlab", "the provider's token goes to Sources:gitlab:Secrets:0")]
    [InlineData("square", "the provider's signing secret goes to Sources:square:Secrets:0")]
    [InlineData("discord", "the provider's public key goes to Sources:discord:Secrets:0")]
    public async Task What_is_verified_with_is_called_what_the_provider_calls_it(string provider, string line)
    {
        await RunAsync("--add", provider);

        Assert.Contains(line, (await RunAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_that_a_handshake_brings_goes_to_a_file()
    {
        await RunAsync("--add", "asana");

        Assert.Contains("goes to Sources:asana:SecretFiles:0, or Sources__asana__SecretFiles__0", (await RunAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_of_a_sender_of_ones_own_is_told_too()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "sources.json"), """{"Sources":{"anvils":{"Secrets":["s"],"Scheme":{"Signature":{"In":["header:X-Anvil"]}}}}}""");

        Assert.StartsWith("anvils\n  URL       https://YOUR-HOST/webhooks/anvils\n  events    any; each is kept as WebhookReceived\n", (await RunAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_provider_is_listed_with_its_page()
    {
        var (exitCode, output, _) = await RunAsync("--presets");

        Assert.Equal(0, exitCode);
        Assert.Equal(ProviderCatalog.Names, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
        using var document = JsonDocument.Parse((await RunAsync("--presets", "--json")).Output);
        Assert.Equal(ProviderCatalog.Names.Count(), document.RootElement.GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_source_that_is_added_can_be_built(string provider)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "sources.json"), "{}");
        var (exitCode, output, _) = await RunAsync("--add", provider);
        var source = LocalSources.Read(_folder).All.Single();

        Assert.Equal(0, exitCode);
        Assert.Equal(provider is not ("aws-sns" or "paypal"), output.Contains($"./bridge send {provider}", StringComparison.Ordinal));
        Assert.Equal((provider, provider), (source.Name, source.Options.Provider));
        Assert.Empty(WebhookSource.Validate(source.Name, source.Options));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_URL_is_written_where_it_is_signed_and_nowhere_else(string provider)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "sources.json"), "{}");
        await RunAsync("--add", provider);
        var source = LocalSources.Read(_folder).All.Single().Options;
        var isWritten = source.PublicUrl is not null;
        source.PublicUrl = null;

        Assert.Equal(WebhookSource.Validate(provider, source).Any(fault => fault.Contains("PublicUrl is missing", StringComparison.Ordinal)), isWritten);
    }

    [Fact]
    public async Task A_source_that_is_there_is_not_changed()
    {
        var path = SourcesFile.Ensure(_folder);
        var before = await File.ReadAllTextAsync(path);
        var (exitCode, _, errors) = await RunAsync("--add", "stripe");

        Assert.Equal(1, exitCode);
        Assert.Contains("--add is stripe, which", errors, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Only_its_owner_may_read_what_is_written()
    {
        await RunAsync("--add", "sendgrid");

        Assert.All(
            ["sources.json", "signing-keys.json"],
            file => Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(_folder, file)) == (UnixFileMode.UserRead | UnixFileMode.UserWrite)));
    }

    [Fact]
    public async Task A_provider_that_is_not_known_ends_with_2() => Assert.Equal(2, (await RunAsync("--add", "nobody")).ExitCode);

    [Fact]
    public async Task Without_a_file_the_next_step_is_told() => Assert.Contains("is not there: start ./bridge up once", (await RunAsync()).Errors, StringComparison.Ordinal);

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) => Door.RunAsync(["sources", .. arguments, "--data", _folder]);
}
