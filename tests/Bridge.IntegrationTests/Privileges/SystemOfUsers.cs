using Bridge.Demo;
using Bridge.Hosting;
using Bridge.IntegrationTests.Receiving;
using Bridge.IntegrationTests.Servers;
using Bridge.LocalServices;
using Bridge.Migrations;
using Bridge.Privileges;
using Bridge.Receiver;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace Bridge.IntegrationTests.Privileges;

/// <summary>Every service as its own user of one broker, as docker-compose.yml runs them.</summary>
internal sealed class SystemOfUsers : IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private readonly Dictionary<string, WebApplication> _services = [];
    private readonly RabbitMqServer _broker;
    private readonly string _virtualHost;

    private SystemOfUsers(RabbitMqServer broker, string virtualHost) => (_broker, _virtualHost) = (broker, virtualHost);

    /// <summary>Where a demo is played.</summary>
    internal DemoTarget Target => new(
        Address(ReceiverService.Name), _services.Keys.Where(service => service != ReceiverService.Name).ToDictionary(service => service, Address), DemoSecrets.OfFile(Sources));

    /// <summary>The address of the broker as an administrator.</summary>
    internal Uri Administrator => new UriBuilder(_broker.Uri) { Path = $"/{_virtualHost}" }.Uri;

    private string Sources => Bridge.Up.SourcesFile.Ensure(_folder.Path);

    internal static async Task<SystemOfUsers> StartAsync(TestServers servers, RabbitMqServer broker)
    {
        var virtualHost = $"bridge-test-{Guid.NewGuid():N}";
        await broker.CreateVirtualHostAsync(virtualHost);
        var system = new SystemOfUsers(broker, virtualHost);
        await system.GrantAsync();
        var postgres = await servers.NewDatabaseAsync();
        await new MigrateJob(postgres, TimeProvider.System, new Progress<string>()).RunAsync(CancellationToken.None);
        foreach (var service in ServiceCatalog.All)
        {
            await system.StartAsync(service, postgres);
        }

        return system;
    }

    /// <summary>The address of the broker as the user of a service.</summary>
    internal Uri AddressOf(string user) => new UriBuilder(Administrator) { UserName = user, Password = $"password-of-{user}" }.Uri;

    /// <summary>Stops the services; the broker keeps what they declared.</summary>
    internal async Task StopAsync()
    {
        foreach (var service in _services.Values)
        {
            await service.StopAsync();
            await service.DisposeAsync();
        }

        _services.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    private Task GrantAsync()
    {
        var settings = ServiceCatalog.All.ToDictionary(service => $"{Grant.Passwords}:{service.Name}", service => (string?)$"password-of-{service.Name}");
        settings["ConnectionStrings:RabbitMq"] = Administrator.AbsoluteUri;
        settings["ConnectionStrings:RabbitMqManagement"] = _broker.ManagementUri!.AbsoluteUri;
        return Grant.RunAsync(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), new Progress<string>(), CancellationToken.None);
    }

    private async Task StartAsync(CatalogService service, string postgres)
    {
        var bridge = new BridgeBuilder(service.Name, "--environment", BridgeBuilder.DemoEnvironment) { WaitsForBus = true };
        bridge.Web.WebHost.UseUrls("http://127.0.0.1:0");
        bridge.Configuration["ConnectionStrings:Postgres"] = postgres;
        bridge.Configuration["ConnectionStrings:RabbitMq"] = AddressOf(service.Name).AbsoluteUri;
        if (service.Name == ReceiverService.Name)
        {
            bridge.Configuration["ConnectionStrings:RabbitMqManagement"] = new UriBuilder(_broker.ManagementUri!) { UserName = "", Password = "" }.Uri.AbsoluteUri;
            bridge.Configuration["Receiver:AuditInterval"] = "00:00:05";
            bridge.Configuration[ReceiverService.SourcesFileKey] = Sources;
            bridge.Configuration[ReceiverService.DrainDelayKey] = "0";
        }

        service.Add(bridge);
        var app = bridge.Build();
        await app.StartAsync();
        _services.Add(service.Name, app);
    }

    private Uri Address(string service) => new(_services[service].Urls.First());
}
