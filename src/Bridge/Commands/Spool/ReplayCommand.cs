using System.CommandLine;
using Bridge.Receiver.Spooling;

namespace Bridge.Commands.Spool;

/// <summary><c>bridge spool replay</c>: publishes again what a journal keeps.</summary>
internal static class ReplayCommand
{
    private static readonly Option<string> Source = SpoolCommand.Source("The source with the journal, the last part of its URL.", required: true);

    private static readonly Option<string> Event = new("--event") { Description = "Only the webhook that holds the event of this id of the provider's.", HelpName = "ID" };

    private static readonly Option<DateTimeOffset?> Since = Time("--since", "Only what was received then or later, for example 2026-01-31T08:00:00Z.");

    private static readonly Option<DateTimeOffset?> Until = Time("--until", "Only what was received before then.");

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only tell how many would be published again." };

    internal static Command Create()
    {
        var command = new Command(
            "replay",
            "Publish again what a journal keeps, under the same message ids: a consumer that has a message acts again only where it came longer ago than its inbox remembers (Inbox:DuplicateDetectionWindow). The relay of a running receiver does it. Needs ConnectionStrings__Postgres.")
        {
            Source, Event, Since, Until, DryRun,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var kept = new KeptWebhooks(parsed.GetValue(Source)!, parsed.GetValue(Event), parsed.GetValue(Since), parsed.GetValue(Until));
        await using var database = SpoolCommand.Open();
        var rows = parsed.GetValue(DryRun)
            ? await SpoolReplay.CountAsync(database, kept, cancellationToken)
            : await SpoolReplay.ReplayAsync(database, kept, cancellationToken);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(
            rows == 0 ? $"nothing to publish again: {kept.Source} keeps no such webhook; only a source with Journal keeps what was published"
            : parsed.GetValue(DryRun) ? $"{SpoolCommand.Rows(rows)} of {kept.Source} would be published again"
            : $"{SpoolCommand.Rows(rows)} of {kept.Source} will be published again, by the relay of a running receiver");
        return 0;
    }

    private static Option<DateTimeOffset?> Time(string name, string description) =>
        new(name) { Description = description, HelpName = "TIME", CustomParser = Clock.ParseTime };
}
