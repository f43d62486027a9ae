using System.Net;
using Bridge.IntegrationTests.Servers;
using Bridge.LocalServices.Processes;
using Bridge.Migrations;
using Bridge.Receiver;

namespace Bridge.IntegrationTests.Faults.Staging;

/// <summary>The whole system as child processes: servers, two receivers, two of each consumer service, and what they call outside.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly Guard _guard;

    private Stage(StageServers servers, OutsideSystems outside, FaultProxy network, Guard guard)
    {
        (Servers, Outside, Network, _guard) = (servers, outside, network, guard);
    }

    public StageServers Servers { get; }

    public OutsideSystems Outside { get; }

    /// <summary>The network between the first receiver and RabbitMQ.</summary>
    public FaultProxy Network { get; }

    /// <summary>The folder of the logs; it goes with the stage, unless somebody has yet to read them.</summary>
    public required string Folder { get; init; }

    /// <summary>True until the run is known to be as it should be.</summary>
    public bool KeepsLogs { get; set; } = true;

    /// <summary>The processes of each service, by its name.</summary>
    public IReadOnlyDictionary<string, UnitGroup> Groups { get; private init; } = new Dictionary<string, UnitGroup>();

    public UnitGroup Receivers => Groups[ReceiverService.Name];

    public IEnumerable<ServiceUnit> Units => Groups.Values.SelectMany(group => group.All);

    /// <param name="servers">The servers, which the caller ends.</param>
    /// <param name="options">What is started.</param>
    internal static async Task<Stage> StartAsync(StageServers servers, StageOptions options)
    {
        await new MigrateJob(servers.Postgres, TimeProvider.System, new Progress<string>()).RunAsync(CancellationToken.None);
        var (outside, network, guard) = (await OutsideSystems.StartAsync(), await FaultProxy.StartAsync(new IPEndPoint(IPAddress.Loopback, servers.RabbitMq.Port)), Guard.Start());
        var direct = new UnitSurroundings(guard, options.Folder, StageSettings.Of(servers, servers.RabbitMq.Port, outside.Address, options.WithoutQueues), options.Control);
        var proxied = direct with { Settings = StageSettings.Of(servers, network.Port, outside.Address, options.WithoutQueues) };
        var stage = new Stage(servers, outside, network, guard)
        {
            Folder = options.Folder,
            Groups = options.Services.ToDictionary(service => service, service => service == ReceiverService.Name
                ? UnitGroup.Of(service, [proxied, .. Enumerable.Repeat(direct, options.Receivers - 1)])
                : UnitGroup.Of(service, Enumerable.Repeat(direct, options.Consumers))),
        };
        await Task.WhenAll(stage.Units.Select(unit => unit.StartAsync()));
        return stage;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var unit in Units)
        {
            unit.Dispose();
        }

        await _guard.DisposeAsync();
        await Outside.DisposeAsync();
        await Network.DisposeAsync();
        if (!KeepsLogs)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
