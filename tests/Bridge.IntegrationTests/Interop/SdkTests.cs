using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace Bridge.IntegrationTests.Interop;

/// <summary>Bridge judges what providers send as their own SDKs do. See tests/interop/README.md.</summary>
public sealed class SdkTests(SdkReceiver receiver, ITestOutputHelper output) : IClassFixture<SdkReceiver>
{
    public static TheoryData<string> Sdks() =>
        [.. Directory.EnumerateFiles(Path.Combine(Node.Folder, "sdks"), "*.js").Select(file => Path.GetFileNameWithoutExtension(file)!).Order()];

    [NodeTheory]
    [MemberData(nameof(Sdks))]
    public async Task Bridge_and_the_SDK_of_the_provider_judge_a_thousand_requests_alike(string sdk)
    {
        var (exitCode, lines, faults) = await Node.RunAsync("play", sdk, "--receiver", receiver.Url);

        output.WriteLine(lines);
        Assert.Empty(faults);
        Assert.Equal(0, exitCode);
        Assert.Contains($"{sdk}: 1000 requests, ", lines);
        Assert.Contains(", 0 disagree, ", lines);
    }

    [NodeTheory]
    [InlineData(StatusCodes.Status200OK, "Bridge alone accepts [a bit of the body flipped]")]
    [InlineData(StatusCodes.Status401Unauthorized, "SDK alone accepts [a byte order mark that is signed]")]
    public async Task A_receiver_that_judges_all_requests_the_same_is_caught(int status, string expected)
    {
        await using var blind = await StartAsync(status);

        var (exitCode, _, faults) = await Node.RunAsync("play", "octokit", "--receiver", blind.Urls.Single(), "--requests", "100");

        Assert.Equal(1, exitCode);
        Assert.Contains(expected, faults);
    }

    [NodeFact]
    public async Task A_receiver_that_neither_accepts_nor_refuses_is_caught()
    {
        await using var lost = await StartAsync(StatusCodes.Status404NotFound);

        var (exitCode, _, faults) = await Node.RunAsync("play", "octokit", "--receiver", lost.Urls.Single(), "--requests", "100");

        Assert.Equal(1, exitCode);
        Assert.Contains("answered 404", faults);
    }

    private static async Task<WebApplication> StartAsync(int status)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        await app.StartAsync();
        return app;
    }
}
