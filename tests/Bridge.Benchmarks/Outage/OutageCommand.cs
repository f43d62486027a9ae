using System.CommandLine;
using Bridge.Benchmarks.Servers;
using Bridge.Hosting;

namespace Bridge.Benchmarks.Outage;

/// <summary>Lets the broker fail under a steady load, and tells how providers were answered and how fast the spool was drained.</summary>
internal static class OutageCommand
{
    private static readonly Option<OutageKind> Kind = new("--kind") { Description = "What fails: RabbitMQ killed or frozen, or both servers killed." };
    private static readonly Option<int> Seconds = new("--seconds") { Description = "How long, in seconds.", DefaultValueFactory = _ => 300, HelpName = "N" };
    private static readonly Option<int> Rate = new("--rate") { Description = "Webhooks a second.", DefaultValueFactory = _ => 200, HelpName = "N" };
    private static readonly Option<FileInfo> Json = new("--json") { Description = "Also write the times of the answers to this file, for simulate.", HelpName = "FILE" };

    internal static Command Create()
    {
        var command = new Command("outage", "Webhooks at a steady rate while RabbitMQ, or PostgreSQL too, is away: how they are answered, and how fast the spool is drained.") { Kind, Seconds, Rate, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        // Fails now rather than after the last webhook.
        await using var file = parsed.GetValue(Json)?.Open(FileMode.Create, FileAccess.Write);
        var progress = new ConsoleProgress(Console.Error);
        await using var servers = await RunningServers.StartAsync(progress, cancellationToken);
        await using var run = await OutageRun.PrepareAsync(servers, progress, cancellationToken);
        var report = await run.RunAsync(parsed.GetValue(Kind), TimeSpan.FromSeconds(parsed.GetValue(Seconds)), parsed.GetValue(Rate), cancellationToken);
        Console.WriteLine(report);
        await (file is null ? Task.CompletedTask : report.Times.WriteAsync(file, cancellationToken));
        return 0;
    }
}
