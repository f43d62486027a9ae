using System.CommandLine;
using System.Text.Json;
using Bridge.Doctor;

namespace Bridge.Commands;

/// <summary><c>bridge doctor</c>: looks at a machine and a configuration, and tells what is wrong and what cures it.</summary>
internal static class DoctorCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON document instead of a line a check." };

    private static readonly Option<Uri> Against = UrlOption.Create(
        "--against", "Ask a running receiver too, for example http://localhost:5080. It tells what it runs with to its own machine only.");

    private static readonly Option<FileInfo> Sources = new("--sources")
    {
        Description = "Settings file of the sources. Without it: Receiver__SourcesFile, else that of the data folder.",
        HelpName = "FILE",
    };

    internal static Command Create()
    {
        var command = new Command("doctor", "Check settings, sources, servers, schemas, clocks and ports; change nothing. One line a check; exit code 1 if one fails.")
        {
            Json, Against, Sources, DataOption.Data,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = Patience };
        var output = parsed.InvocationConfiguration.Output;
        var results = new List<CheckResult>();
        foreach (var check in Checks(parsed, http))
        {
            await foreach (var result in check.RunAsync(cancellationToken))
            {
                results.Add(result);
                await (parsed.GetValue(Json) ? Task.CompletedTask : output.WriteLineAsync(result.ToString()));
            }
        }

        var isOk = results.All(result => result.Status != CheckStatus.Fail);
        if (parsed.GetValue(Json))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(new DoctorResult(isOk, results), DoctorJson.Default.DoctorResult));
        }

        return isOk ? 0 : 1;
    }

    private static IEnumerable<IDoctorCheck> Checks(ParseResult parsed, HttpClient http)
    {
        var subject = new DoctorSubject(parsed.GetValue(Sources)?.FullName, parsed.GetValue(DataOption.Data)?.FullName ?? DataOption.Default);
        yield return new ServiceSettingsCheck(subject);
        yield return new SourcesCheck(subject);
        yield return new RabbitMqCheck(subject);
        yield return new PostgresCheck(subject, TimeProvider.System);
        yield return new OpenSslCheck();
        yield return new PortsCheck(http, ServiceCatalog.All);
        if (parsed.GetValue(Against) is { } address)
        {
            yield return new ReceiverCheck(http, address, TimeProvider.System);
        }
    }
}
