using System.CommandLine;
using Bridge.Receiver.Spooling;

namespace Bridge.Commands.Spool;

/// <summary><c>bridge spool retry</c>: tries again what was parked.</summary>
internal static class RetryCommand
{
    private static readonly Option<string> Source = SpoolCommand.Source("Only what was sent to this source, the last part of its URL.", required: false);

    internal static Command Create()
    {
        var command = new Command(
            "retry",
            "Try again what is parked, once its cause is gone; docs/runbooks/spool.md tells the causes. The relay of a running receiver does it. Needs ConnectionStrings__Postgres.")
        {
            Source,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var database = SpoolCommand.Open();
        var rows = await SpoolReplay.RetryAsync(database, parsed.GetValue(Source), cancellationToken);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(
            rows == 0 ? "nothing is parked" : $"{SpoolCommand.Rows(rows)} will be tried again, by the relay of a running receiver");
        return 0;
    }
}
