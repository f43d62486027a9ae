using System.CommandLine;
using Bridge.Benchmarks.Servers;
using Bridge.Benchmarks.Workers;

namespace Bridge.Benchmarks.Commands;

/// <summary>One contestant as a process of its own; topics start it.</summary>
internal static class WorkerCommand
{
    private static readonly Argument<string> TopicName = new("topic");
    private static readonly Argument<string> Contestant = new("contestant");

    internal static Command Create()
    {
        var command = new Command(WorkerLoop.Command, "One contestant, as its topic starts it.") { TopicName, Contestant };
        command.Hidden = true;
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var topic = TopicCatalog.All.Single(topic => topic.Name == parsed.GetValue(TopicName));
            var round = await topic.Workers[parsed.GetValue(Contestant)!](Place.FromEnvironment());
            return await WorkerLoop.RunAsync(round, cancellationToken);
        });
        return command;
    }
}
