using System.CommandLine;

namespace Bridge.IntegrationTests.Faults;

/// <summary>The command line of the fault suite.</summary>
internal static class FaultCommand
{
    internal const string Name = "faults";

    private static readonly FaultOptions Defaults = new();

    internal static async Task<int> RunAsync(string[] args)
    {
        var seed = new Option<int>("--seed") { Description = "Decides what is sent and which fault strikes when", DefaultValueFactory = _ => Defaults.Seed };
        var webhooks = Count("--webhooks", "Webhooks, copies not counted", Defaults.Webhooks);
        var kills = Count("--kills", "Kills (SIGKILL), shared out among every kind of process", Defaults.Kills);
        var container = new Option<bool>("--rabbitmq-in-container") { Description = "Runs RabbitMQ 4 in a container (docker or podman), even where the machine has its own" };
        var command = new RootCommand("Sends webhooks to a whole Bridge on real servers while everything fails in turn, and tells what was lost or doubled.")
        {
            seed, webhooks, kills, container,
        };
        command.SetAction((line, _) => RunAsync(new FaultOptions
        {
            Seed = line.GetValue(seed),
            Webhooks = line.GetValue(webhooks),
            Kills = line.GetValue(kills),
            BrokerInContainer = line.GetValue(container),
        }));
        return await command.Parse(args).InvokeAsync();
    }

    private static async Task<int> RunAsync(FaultOptions options)
    {
        var report = await FaultRun.RunAsync(options, Console.WriteLine);
        Console.WriteLine(report);
        return report.Holds ? 0 : 1;
    }

    private static Option<int> Count(string name, string description, int usual)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0)
            {
                result.AddError($"{name} must be 0 or more.");
            }
        });
        return option;
    }
}
