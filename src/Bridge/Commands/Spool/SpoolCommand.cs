using System.CommandLine;
using Bridge.Migrations;
using Bridge.Persistence;
using Bridge.Receiver.Spooling;
using Microsoft.Extensions.Configuration;

namespace Bridge.Commands.Spool;

/// <summary><c>bridge spool</c>: looks after what the receiver has spooled.</summary>
internal static class SpoolCommand
{
    internal static Command Create() => new("spool", "Look after webhooks that the receiver has spooled. Needs ConnectionStrings__Postgres.")
    {
        EraseCommand.Create(), ReplayCommand.Create(), RetryCommand.Create(),
    };

    /// <summary>The spool that the settings name.</summary>
    /// <exception cref="Hosting.SettingException">They name none.</exception>
    internal static ReceiverDbContext Open()
    {
        var postgres = PostgresSetting.Read(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        return (ReceiverDbContext)ServiceDatabases.At(postgres)[ReceiverDbContext.Service]();
    }

    internal static Option<string> Source(string description, bool required) => new("--source") { Description = description, HelpName = "S", Required = required };

    internal static string Rows(int count) => count == 1 ? "1 row" : $"{count} rows";
}
