using System.CommandLine;
using Bridge.Migrations;
using Bridge.Persistence;
using Bridge.Receiver.Spooling;
using Microsoft.Extensions.Configuration;

namespace Bridge.Commands;

/// <summary><c>bridge spool</c>: looks after what the receiver has spooled.</summary>
internal static class SpoolCommand
{
    private static readonly Option<string> Source = new("--source") { Description = "The source that it was sent to, the last part of its URL.", HelpName = "S", Required = true };

    private static readonly Option<string> Event = new("--event") { Description = "The provider's id of the event, as the log tells it; one that is made of several parts has a slash between them.", HelpName = "ID", Required = true };

    internal static Command Create()
    {
        var erase = new Command(
            "erase",
            "Erase an event: its rows that wait for the broker, are parked, or are kept by a journal. A batch goes as a whole. What was published before is not touched. Needs ConnectionStrings__Postgres.")
        {
            Source, Event,
        };
        erase.SetAction(EraseAsync);
        return new Command("spool", "Look after webhooks that the receiver has spooled.") { erase };
    }

    private static async Task<int> EraseAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var postgres = PostgresSetting.Read(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        var (source, id) = (parsed.GetValue(Source)!, parsed.GetValue(Event)!);
        await using var database = (ReceiverDbContext)ServiceDatabases.At(postgres)[ReceiverDbContext.Service]();
        var rows = await SpoolErasure.EraseAsync(database, source, id, cancellationToken);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(rows == 0
            ? $"nothing erased: no row of {source} holds event {id}; if it came in, it was published, and its consumers have it"
            : $"{rows} {(rows == 1 ? "row" : "rows")} of {source} erased, which held event {id}");
        return 0;
    }
}
