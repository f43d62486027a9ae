using Bridge.Hosting;
using Bridge.Hosting.Bus;
using Bridge.Migrations;
using Bridge.Persistence;
using Bridge.Receiver;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bridge.Up;

/// <summary>The receiver, the services and the workflows in one process, with whatever servers nobody else provides.</summary>
internal sealed class OneProcess : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OneProcess(WebApplication app, PrivateServers servers, BusTransport transport, string sources, OneProcessOptions options)
    {
        _app = app;
        Servers = servers;
        Transport = transport;
        SourcesPath = sources;
        Options = options;
    }

    internal IServiceProvider Services => _app.Services;

    internal PrivateServers Servers { get; }

    internal BusTransport Transport { get; }

    /// <summary>The settings file of the sources.</summary>
    internal string SourcesPath { get; }

    internal OneProcessOptions Options { get; }

    /// <summary>The data folder.</summary>
    internal string Folder => Options.DataFolder ?? Path.GetDirectoryName(SourcesPath)!;

    /// <summary>Where it listens.</summary>
    internal Uri Address => new(_app.Urls.First());

    /// <summary>The names and providers of the sources that are on.</summary>
    internal IEnumerable<(string Name, string? Provider)> Sources =>
        _app.Configuration.GetSection("Sources").GetChildren().Select(source => (source.Key, source["Provider"]));

    /// <summary>Starts servers, migrates, and starts every chosen service.</summary>
    /// <exception cref="SettingException">A setting is missing or wrong.</exception>
    internal static async Task<OneProcess> StartAsync(OneProcessOptions options, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var bridge = new BridgeBuilder("bridge", "--environment", BridgeBuilder.DemoEnvironment) { WaitsForBus = true };
        bridge.Configuration.AddInMemoryCollection(options.Settings);
        bridge.Configuration[ReceiverService.DrainDelayKey] ??= "0";
        var sources = UseSources(bridge, options);
        RequireBrokerForSubset(bridge, options);
        Quiet(bridge, options);
        bridge.Web.WebHost.UseUrls(options.Urls);

        var servers = await PrivateServers.StartAsync(bridge, options, progress, cancellationToken);
        try
        {
            bridge.Transport = string.IsNullOrEmpty(bridge.Configuration.GetConnectionString("RabbitMq")) ? BusTransport.InMemory : BusTransport.RabbitMq;
            // Each takes a good part of the start, and the application needs its schemas only once it is started.
            var migrate = new MigrateJob(PostgresSetting.Read(bridge.Configuration), TimeProvider.System, progress);
            var migration = Task.Run(() => migrate.RunAsync(cancellationToken), cancellationToken);
            var build = Task.Run(() => Build(bridge, options), cancellationToken);
            await Task.WhenAll(migration, build);
            var app = await build;
            await app.StartAsync(cancellationToken);
            var process = new OneProcess(app, servers, bridge.Transport, sources, options);
            RunningFile.Write(process.Folder, process.Address);
            return process;
        }
        catch
        {
            await servers.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns once the process is told to stop.</summary>
    internal Task WaitAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Servers.DisposeAsync();
        RunningFile.Delete(Folder);
        if (Options.DataFolder is null)
        {
            File.Delete(SourcesPath);
            Directory.Delete(Folder);
        }
    }

    private static WebApplication Build(BridgeBuilder bridge, OneProcessOptions options)
    {
        foreach (var service in options.Services)
        {
            service.Add(bridge);
        }

        options.Configure?.Invoke(bridge);
        return bridge.Build();
    }

    private static string UseSources(BridgeBuilder bridge, OneProcessOptions options)
    {
        if (options.DataFolder is not null && bridge.Configuration[ReceiverService.SourcesFileKey] is { Length: > 0 } own)
        {
            return own;
        }

        var folder = options.DataFolder ?? Directory.CreateTempSubdirectory("bridge-").FullName;
        var path = SourcesFile.Ensure(folder);
        if (!bridge.Configuration.GetSection("Sources").Exists())
        {
            bridge.Configuration[ReceiverService.SourcesFileKey] = path;
        }

        return path;
    }

    private static void RequireBrokerForSubset(BridgeBuilder bridge, OneProcessOptions options)
    {
        if (options.Services.Count < ServiceCatalog.All.Count)
        {
            bridge.Configuration.RequireConnectionString("RabbitMq", "amqp://user:password@host:5672/ (--only runs a part of the services, and memory reaches no other process)");
        }
    }

    private static void Quiet(BridgeBuilder bridge, OneProcessOptions options)
    {
        bridge.Web.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        bridge.Web.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning).AddFilter("MassTransit", LogLevel.Warning);
        bridge.Web.Logging.SetMinimumLevel(options.Quiet ? LogLevel.Error : LogLevel.Information);
    }
}
