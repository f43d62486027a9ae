using System.CommandLine;
using Bridge.Migrations;

namespace Bridge.Commands;

/// <summary><c>bridge migrate</c>: brings every schema up to date and ends.</summary>
internal static class MigrateCommand
{
    internal static Command Create()
    {
        var command = new Command("migrate", "Bring the schema of every service up to date, then end. Needs ConnectionStrings__Postgres.");
        command.SetAction((_, cancellationToken) => MigrateProcess.RunAsync([], cancellationToken));
        return command;
    }
}
