using System.CommandLine;
using Bridge.Hosting;
using Bridge.Up;

namespace Bridge.Commands;

/// <summary><c>bridge up</c>: every service in one process, until it is stopped.</summary>
internal static class UpCommand
{
    private static readonly Option<string[]> Only = new("--only")
    {
        Description = "Run only these services, separated by commas. Needs ConnectionStrings__RabbitMq.",
        HelpName = "receiver,crm-sync,...",
        CustomParser = result => result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray(),
    };

    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Where to listen.",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    internal static Command Create()
    {
        var command = new Command("up", "Run everything in one process: receiver, services, workflows, and a private PostgreSQL.")
        {
            Only, Urls, BrokerOption.Broker, DataOption.Data,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var process = await OneProcess.StartAsync(
                new OneProcessOptions
                {
                    Services = ServiceSelection.Choose(parsed.GetValue(Only) ?? []),
                    Urls = parsed.GetValue(Urls)!,
                    PrivateBroker = parsed.GetValue(BrokerOption.Broker) == BrokerOption.Private,
                    DataFolder = parsed.GetValue(DataOption.Data)?.FullName ?? DataOption.Default,
                },
                new ConsoleProgress(Console.Error),
                cancellationToken);
            await Console.Out.WriteAsync(StartPage.Write(process));
            await process.WaitAsync(cancellationToken);
            return 0;
        });
        return command;
    }
}
