using Bridge.Demo;
using Bridge.Hosting;
using Bridge.IntegrationTests.Servers;
using Bridge.Up;

namespace Bridge.IntegrationTests.EndToEnd;

/// <summary>Everything in one process, over servers of the tests.</summary>
internal static class StorySystem
{
    /// <param name="servers">The servers.</param>
    /// <param name="broker">A virtual host; null for the in-memory transport.</param>
    /// <param name="configure">Replaces parts.</param>
    internal static async Task<OneProcess> StartAsync(TestServers servers, Uri? broker, Action<BridgeBuilder>? configure = null) =>
        await OneProcess.StartAsync(
            new OneProcessOptions
            {
                Services = ServiceCatalog.All,
                Urls = "http://127.0.0.1:0",
                PrivateBroker = false,
                DataFolder = null,
                Settings = new Dictionary<string, string?>
                {
                    ["ConnectionStrings:Postgres"] = await servers.NewDatabaseAsync(),
                    ["ConnectionStrings:RabbitMq"] = broker?.AbsoluteUri,
                },
                Configure = configure,
            },
            new Progress<string>(),
            CancellationToken.None);

    internal static async Task<DemoResult> PlayAsync(OneProcess process)
    {
        using var http = new HttpClient();
        return await new DemoPlayer(http, RunningSystem.Of(process), TimeProvider.System, _ => { }).PlayAsync(CancellationToken.None);
    }
}
