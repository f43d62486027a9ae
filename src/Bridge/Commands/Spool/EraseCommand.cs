using System.CommandLine;
using Bridge.Receiver.Spooling;

namespace Bridge.Commands.Spool;

/// <summary><c>bridge spool erase</c>: erases an event.</summary>
internal static class EraseCommand
{
    private static readonly Option<string> Source = SpoolCommand.Source("The source that it was sent to, the last part of its URL.", required: true);

    private static readonly Option<string> Event = new("--event") { Description = "The provider's id of the event, as the log tells it; one that is made of several parts has a slash between them.", HelpName = "ID", Required = true };

    internal static Command Create()
    {
        var command = new Command(
            "erase",
            "Erase an event: its rows that wait for the broker, are parked, or are kept by a journal. A batch goes as a whole. What was published before is not touched. Needs ConnectionStrings__Postgres.")
        {
            Source, Event,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (source, id) = (parsed.GetValue(Source)!, parsed.GetValue(Event)!);
        await using var database = SpoolCommand.Open();
        var rows = await SpoolErasure.EraseAsync(database, source, id, cancellationToken);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(rows == 0
            ? $"nothing erased: no row of {source} holds event {id}; if it came in, it was published, and its consumers have it"
            : $"{SpoolCommand.Rows(rows)} of {source} erased, which held event {id}");
        return 0;
    }
}
