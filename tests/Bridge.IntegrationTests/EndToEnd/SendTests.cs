using Bridge.Commands;
using Bridge.IntegrationTests.Receiving;
using Bridge.IntegrationTests.Servers;
using Bridge.Up;
using Bridge.Webhooks.Providers;

namespace Bridge.IntegrationTests.EndToEnd;

/// <summary><c>bridge send</c> finds the receiver of <c>bridge up</c>, and what to sign with.</summary>
[Collection(ServersCollection.Name)]
public sealed class SendTests(TestServers servers)
{
    [Fact]
    public async Task A_sample_is_taken_by_the_system_that_runs_on_the_folder_whatever_the_provider_signs_with()
    {
        using var folder = new TestFolder();
        foreach (var provider in new[] { "discord", "sendgrid", "mailgun", "square", "svix", "gitlab", "slack" })
        {
            Assert.True(SourcesFile.Add(folder.Path, ProviderCatalog.Find(provider)!));
        }

        await using (await StartAsync(folder.Path))
        {
            Assert.Equal((0, "  200"), await SendAsync(folder.Path, "stripe", "payment_intent.succeeded", "--twice"));
            Assert.Equal((0, "  200"), await SendAsync(folder.Path, "discord", "APPLICATION_AUTHORIZED"));
            Assert.Equal((0, "  200"), await SendAsync(folder.Path, "sendgrid", "delivered"));
            Assert.Equal((0, "  200"), await SendAsync(folder.Path, "mailgun", "delivered"));
            Assert.Equal((0, "  200"), await SendAsync(folder.Path, "square", "payment.updated"));
            Assert.Equal((0, "  200"), await SendAsync(folder.Path, "slack", "/tea", "--set", "/text=tea"));
            Assert.Equal((0, "  401"), await SendAsync(folder.Path, "discord", "APPLICATION_AUTHORIZED", "--bad-signature"));
            Assert.Equal((1, "  401"), await SendAsync(folder.Path, "svix", "invoice.paid", "--late", "10m"));
            Assert.Equal((1, ""), await SendAsync(folder.Path, "zoom", "meeting.started"));
        }

        Assert.Equal((1, ""), await SendAsync(folder.Path, "stripe", "payment_intent.succeeded"));
    }

    private async Task<OneProcess> StartAsync(string folder) => await OneProcess.StartAsync(
        new OneProcessOptions
        {
            Services = ServiceCatalog.All,
            Urls = "http://127.0.0.1:0",
            PrivateBroker = false,
            DataFolder = folder,
            Settings = new Dictionary<string, string?> { ["ConnectionStrings:Postgres"] = await servers.NewDatabaseAsync() },
        },
        new Progress<string>(),
        CancellationToken.None);

    /// <returns>The exit code, and the status of the last answer.</returns>
    private static async Task<(int ExitCode, string Status)> SendAsync(string folder, params string[] arguments)
    {
        using var output = new StringWriter();
        var exitCode = await FrontDoor.RunAsync(["send", .. arguments, "--data", folder], output, TextWriter.Null);
        var last = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault();
        return (exitCode, last is [' ', ' ', ..] ? last[..5] : string.Empty);
    }
}
