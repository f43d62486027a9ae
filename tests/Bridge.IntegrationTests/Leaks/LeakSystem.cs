using Bridge.Hosting;
using Bridge.IntegrationTests.Servers;
using Bridge.Up;
using Bridge.Webhooks.Certificates;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bridge.IntegrationTests.Leaks;

/// <summary>Everything in one process over a real broker and a real database, with a source of every provider and no log line held back.</summary>
internal static class LeakSystem
{
    // Every third goes by way of the spool and the relay.
    private const int Journals = 3;

    internal static async Task<OneProcess> StartAsync(TestServers servers, Uri broker, Witness witness) => await OneProcess.StartAsync(
        new OneProcessOptions
        {
            Services = ServiceCatalog.All,
            Urls = "http://127.0.0.1:0",
            PrivateBroker = false,
            DataFolder = null,
            Settings = Settings(await servers.NewDatabaseAsync(), broker, await servers.ManagementAsync()).ToDictionary(),
            Configure = bridge => Listen(bridge, witness),
        },
        new Progress<string>(),
        CancellationToken.None);

    private static IEnumerable<KeyValuePair<string, string?>> Settings(string postgres, Uri broker, Uri management)
    {
        yield return new("ConnectionStrings:Postgres", postgres);
        yield return new("ConnectionStrings:RabbitMq", broker.AbsoluteUri);
        yield return new("ConnectionStrings:RabbitMqManagement", management.AbsoluteUri);
        yield return new("Receiver:FailureLimit", "1000000");
        foreach (var (place, source) in LeakSource.All.Index())
        {
            yield return new($"Sources:{source.Name}:Provider", source.Name);
            yield return new($"Sources:{source.Name}:PublicUrl", LeakSource.Url);
            yield return new($"Sources:{source.Name}:Secrets:0", source.Secret);
            yield return new($"Sources:{source.Name}:MaxBodyBytes", LeakRequests.MaxBodyBytes.ToString(System.Globalization.CultureInfo.InvariantCulture));
            yield return new($"Sources:{source.Name}:Journal", place % Journals == 0 ? "true" : "false");
        }
    }

    private static void Listen(BridgeBuilder bridge, Witness witness)
    {
        bridge.Services.AddSingleton<ICertificateSource>(LeakSource.Certificates);
        bridge.AddBus(bus => bus.AddConsumer<QuotingConsumer>().Endpoint(endpoint => endpoint.Name = QuotingConsumer.Queue));
        bridge.Web.Logging.ClearProviders().AddProvider(witness);
        bridge.Services.PostConfigure<LoggerFilterOptions>(filter =>
        {
            filter.Rules.Clear();
            filter.MinLevel = LogLevel.Trace;
        });
    }
}
