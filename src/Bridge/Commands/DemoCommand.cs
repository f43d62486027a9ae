using System.CommandLine;
using System.Text.Json;
using Bridge.Demo;
using Bridge.Hosting;
using Bridge.Up;

namespace Bridge.Commands;

/// <summary><c>bridge demo</c>: plays providers and counts what came of it.</summary>
internal static class DemoCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON document to standard output; progress goes to standard error." };

    private static readonly Option<Uri> Against = UrlOption.Create("--against", "Play against a running system instead of one of its own, for example http://localhost:5080.");

    private static readonly Option<string> Services = new("--services")
    {
        Description = "Where services listen that are not at their usual ports.",
        HelpName = "name=url,...",
    };

    private static readonly Option<FileInfo> Sources = new("--sources")
    {
        Description = "Settings file with the secrets of the running system, as `bridge up` prints it. Without it: those of docker-compose.yml.",
        HelpName = "FILE",
    };

    internal static Command Create()
    {
        var command = new Command("demo", "Play a story of signed webhooks and follow each to every effect. Exit code 0 only if every effect came once.")
        {
            Json, Against, Services, Sources, BrokerOption.Broker,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var progress = parsed.GetValue(Json) ? Console.Error : Console.Out;
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(15) };
        DemoResult result;
        if (parsed.GetValue(Against) is { } address)
        {
            var target = await RunningSystem.FindAsync(http, address, parsed.GetValue(Services), parsed.GetValue(Sources)?.FullName, cancellationToken);
            result = await PlayAsync(http, target, progress, cancellationToken);
        }
        else
        {
            await using var process = await OneProcess.StartAsync(Private(parsed), new ConsoleProgress(progress), cancellationToken);
            await progress.WriteLineAsync(StartPage.FirstLine(process));
            result = await PlayAsync(http, RunningSystem.Of(process), progress, cancellationToken);
        }

        await Console.Out.WriteAsync(parsed.GetValue(Json) ? JsonSerializer.Serialize(result, DemoJson.Default.DemoResult) + '\n' : DemoReport.Table(result));
        return result.Ok ? 0 : 1;
    }

    private static Task<DemoResult> PlayAsync(HttpClient http, DemoTarget target, TextWriter progress, CancellationToken cancellationToken) =>
        new DemoPlayer(http, target, TimeProvider.System, effect => progress.WriteLine(DemoReport.Line(effect))).PlayAsync(cancellationToken);

    private static OneProcessOptions Private(ParseResult parsed) => new()
    {
        Services = ServiceCatalog.All,
        Urls = "http://127.0.0.1:0",
        PrivateBroker = parsed.GetValue(BrokerOption.Broker) == BrokerOption.Private,
        DataFolder = null,
        Quiet = true,
    };
}
