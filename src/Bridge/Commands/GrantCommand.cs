using System.CommandLine;
using Bridge.Hosting;
using Bridge.Privileges;
using Microsoft.Extensions.Configuration;

namespace Bridge.Commands;

/// <summary><c>bridge grant</c>: a user for every service at the broker.</summary>
internal static class GrantCommand
{
    internal static Command Create()
    {
        var command = new Command(
            "grant",
            "Give every service its own user at RabbitMQ, with the rights of docs/privileges.md and no others, then end. Safe to run again. Needs an administrator in ConnectionStrings__RabbitMq, the management API, and Broker__Passwords__<service> for each service.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
            await Grant.RunAsync(configuration, new ConsoleProgress(parsed.InvocationConfiguration.Output), cancellationToken);
            return 0;
        });
        return command;
    }
}
