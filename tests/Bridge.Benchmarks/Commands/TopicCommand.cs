using System.CommandLine;
using System.Globalization;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Reports;
using Bridge.Benchmarks.Servers;
using Bridge.Hosting;

namespace Bridge.Benchmarks.Commands;

/// <summary>Measures one topic and prints its table.</summary>
internal static class TopicCommand
{
    private const int UsualRounds = 5;

    private static readonly Option<int> Rounds = Positive("--rounds", "How often each contestant is measured.", UsualRounds);

    private static readonly Option<FileInfo> Json = new("--json") { Description = "Also write every round to this file.", HelpName = "FILE" };

    internal static Command Create(Topic topic)
    {
        var messages = Positive("--messages", "Messages a round and contestant.", topic.Messages);
        var command = new Command(topic.Name, topic.Description) { messages, Rounds, Json };
        var rows = topic.Rows is { } usual ? Positive("--rows", "Rows that the table holds at first.", usual) : null;
        if (rows is not null)
        {
            command.Add(rows);
        }

        command.SetAction((parsed, cancellationToken) =>
        {
            var chosen = rows is null ? topic : topic.WithRows!(parsed.GetValue(rows));
            return RunAsync(chosen, parsed.GetValue(messages), parsed.GetValue(Rounds), parsed.GetValue(Json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(Topic topic, int messages, int rounds, FileInfo? json, CancellationToken cancellationToken)
    {
        // Fails now rather than after the last round.
        await using var file = json?.Open(FileMode.Create, FileAccess.Write);
        var progress = new ConsoleProgress(Console.Error);
        var at = TimeProvider.System.GetUtcNow();
        var results = new List<SeriesResult>();
        await using (var servers = new BenchmarkServers(progress))
        {
            foreach (var series in await topic.Prepare(servers, progress, cancellationToken))
            {
                results.Add(await MeasureAsync(series, rounds, messages, progress, cancellationToken));
            }
        }

        var report = new Report(topic.Name, at, Report.ThisMachine, rounds, messages, results);
        Console.Write(report.Write());
        if (file is not null)
        {
            await using var writer = new StreamWriter(file);
            await writer.WriteAsync(report.ToJson());
        }

        return 0;
    }

    private static async Task<SeriesResult> MeasureAsync(Series series, int rounds, int messages, IProgress<string> progress, CancellationToken cancellationToken)
    {
        try
        {
            return await Measuring.Rounds.RunAsync(series, rounds, messages, progress, cancellationToken);
        }
        finally
        {
            foreach (var contestant in series.Contestants)
            {
                await contestant.DisposeAsync();
            }
        }
    }

    private static Option<int> Positive(string name, string description, int usual)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (!int.TryParse(result.Tokens.SingleOrDefault()?.Value ?? usual.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var value) || value < 1)
            {
                result.AddError($"{name} must be a whole number of at least 1.");
            }
        });
        return option;
    }
}
