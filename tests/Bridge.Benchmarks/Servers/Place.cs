using System.Globalization;
using Bridge.Migrations;

namespace Bridge.Benchmarks.Servers;

/// <summary>Where one contestant works.</summary>
/// <param name="Database">The connection string of its database.</param>
/// <param name="Broker">The AMQP address of its virtual host.</param>
/// <param name="ServerProcesses">The processes of both servers.</param>
internal sealed record Place(string Database, Uri Broker, IReadOnlyList<int> ServerProcesses)
{
    private const string DatabaseVariable = "BRIDGE_BENCHMARK_DATABASE";
    private const string BrokerVariable = "BRIDGE_BENCHMARK_BROKER";
    private const string ProcessesVariable = "BRIDGE_BENCHMARK_SERVERS";

    /// <summary>The place that the environment of a worker names.</summary>
    /// <exception cref="InvalidOperationException">It names none: a worker is started by a topic, not by hand.</exception>
    internal static Place FromEnvironment() => new(
        Variable(DatabaseVariable),
        new Uri(Variable(BrokerVariable)),
        [.. Variable(ProcessesVariable).Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture))]);

    /// <summary>As the environment of a worker: a command line could be read by everyone.</summary>
    internal IEnumerable<(string Name, string Value)> ToEnvironment() =>
    [
        (DatabaseVariable, Database),
        (BrokerVariable, Broker.AbsoluteUri),
        (ProcessesVariable, string.Join(',', ServerProcesses)),
    ];

    /// <summary>Makes the tables of the receiver and of all services.</summary>
    internal Task MigrateAsync(CancellationToken cancellationToken) => new MigrateJob(Database, TimeProvider.System, new Progress<string>()).RunAsync(cancellationToken);

    private static string Variable(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is missing: run a topic, it starts its workers itself.");
}
