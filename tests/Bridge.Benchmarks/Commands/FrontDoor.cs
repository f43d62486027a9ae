using System.CommandLine;
using System.CommandLine.Invocation;
using Bridge.Benchmarks.Ack;
using Bridge.Benchmarks.Inside;
using Bridge.Benchmarks.Outage;
using Bridge.Benchmarks.Simulation;
using Bridge.Benchmarks.Starting;
using Bridge.Benchmarks.Timing;
using Bridge.LocalServices;

namespace Bridge.Benchmarks.Commands;

/// <summary>The commands of the benchmarks: one a topic.</summary>
internal static class FrontDoor
{
    // What grep, diff and curl end with on a wrong command line.
    private const int Usage = 2;

    internal static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Measures Bridge beside what one would take instead, in one run. Starts its own RabbitMQ and PostgreSQL.");
        foreach (var topic in TopicCatalog.All)
        {
            root.Add(TopicCommand.Create(topic));
        }

        root.Add(InsideCommand.Create<VerifyBenchmarks>("verify", "Verifying a signature: Bridge, and the bare HMAC of the same bytes. Needs no server."));
        root.Add(InsideCommand.Create<TranslateBenchmarks>("translate", "Translating a verified body: Bridge, and parsing its JSON without looking at it. Needs no server."));
        root.Add(OutageCommand.Create());
        root.Add(StartCommand.Create());
        root.Add(SimulateCommand.Create());
        root.Add(TimingCommand.Create());
        root.Add(WorkerCommand.Create());
        root.Add(BareReceiver.Create());
        var parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction wrong)
        {
            // The errors say what to write; all that could be written would hide them.
            wrong.ShowHelp = false;
        }

        try
        {
            var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
            return parsed.Errors is [] ? exitCode : Usage;
        }
        catch (Exception exception) when (exception is ServerNotFoundException or ServerStartException or IOException)
        {
            await Console.Error.WriteLineAsync($"benchmarks: {exception.Message}");
            return 1;
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
    }
}
