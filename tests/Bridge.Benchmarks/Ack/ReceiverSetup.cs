using System.Globalization;
using Bridge.Benchmarks.Servers;
using Bridge.Benchmarks.Workers;
using Bridge.LocalServices.Processes;

namespace Bridge.Benchmarks.Ack;

/// <summary>A receiver that is compared.</summary>
/// <param name="Name">As the report calls it.</param>
/// <param name="Command">The program, listening on a port of the loopback interface.</param>
internal sealed record ReceiverSetup(string Name, Func<Place, int, ProcessCommand> Command)
{
    private const string FirstGeneration = "GCGen0MaxBudget";
    private static readonly Dictionary<string, string> Warnings = new() { ["Logging__LogLevel__Default"] = "Warning" };

    /// <summary>Bridge's receiver with a log as quiet as that of its rivals, and as it is deployed: with a line for every webhook.</summary>
    internal static IReadOnlyList<ReceiverSetup> Bridge { get; } =
    [
        new("Bridge", (place, port) => OfBridge(place, port, Warnings)),
        new("Bridge, a line for each in its log", (place, port) => OfBridge(place, port, [])),
    ];

    /// <summary>Bridge's receiver, whose relay is not held back for the sake of what comes in.</summary>
    internal static ReceiverSetup Relaying { get; } = new("Bridge", (place, port) => OfBridge(place, port, new(Warnings) { ["Receiver__RelayRate"] = "100000" }));

    /// <summary>Kestrel and RabbitMQ.Client, and nothing else.</summary>
    internal static ReceiverSetup Bare { get; } = OfBare("bare Kestrel + RabbitMQ.Client");

    /// <summary>The same with one thing done otherwise each.</summary>
    internal static IReadOnlyList<ReceiverSetup> BareChoices { get; } =
    [
        OfBare("one channel, a buffer, the body as it came"),
        OfBare("four channels", "--channels", "4"),
        OfBare("a PipeReader", "--pipe"),
        OfBare("in an envelope", "--envelope"),
    ];

    /// <summary>Bridge's receiver with settings of the runtime (<see href="https://learn.microsoft.com/dotnet/core/runtime-config/garbage-collector" />).</summary>
    internal static IReadOnlyList<ReceiverSetup> RuntimeChoices { get; } =
    [
        Bridge[0],
        WithRuntime("server collection", "gcServer", "1"),
        WithRuntime("a first generation as large as the cache", FirstGeneration, "0x40000000"),
        WithRuntime("a first generation of 4 MB", FirstGeneration, "0x400000"),
    ];

    /// <summary>Express and amqplib, installed in a folder.</summary>
    internal static ReceiverSetup Express(string folder) => new(
        "Express + amqplib",
        (place, port) => new ProcessCommand("node", "server.js")
        {
            WorkingFolder = folder,
            Environment = new Dictionary<string, string>
            {
                ["BROKER"] = place.Broker.AbsoluteUri,
                ["QUEUE"] = AckQueue.Name,
                ["SECRET"] = AckRequests.Secret,
                ["PORT"] = port.ToString(CultureInfo.InvariantCulture),
                ["NODE_ENV"] = "production",
            },
        });

    private static ReceiverSetup OfBare(string name, params string[] options) =>
        new(name, (place, port) => new ProcessCommand("dotnet", [OfficialBuild.This, BareReceiver.Command, Url(port), .. options]) { Environment = Settings(place) });

    private static ReceiverSetup WithRuntime(string name, string setting, string value) =>
        new(name, (place, port) => OfBridge(place, port, new(Warnings) { [$"DOTNET_{setting}"] = value }));

    private static ProcessCommand OfBridge(Place place, int port, Dictionary<string, string> more) =>
        new("dotnet", Path.Combine(AppContext.BaseDirectory, "Bridge.Receiver.dll"), "--urls", Url(port))
        {
            Environment = new Dictionary<string, string>(more)
            {
                ["ConnectionStrings__RabbitMq"] = place.Broker.AbsoluteUri,
                ["ConnectionStrings__Postgres"] = place.Database,
                ["Sources__github__Provider"] = "github",
                ["Sources__github__Secrets__0"] = AckRequests.Secret,
                ["Receiver__DrainDelay"] = "0",
            },
        };

    private static Dictionary<string, string> Settings(Place place) => place.ToEnvironment().ToDictionary(variable => variable.Name, variable => variable.Value);

    private static string Url(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
}
