using System.CommandLine;
using System.Globalization;
using Bridge.Benchmarks.Measuring;
using Bridge.Hosting;

namespace Bridge.Benchmarks.Starting;

/// <summary>Starts <c>bridge up</c> several times, and tells how long a provider waits for the first 200.</summary>
internal static class StartCommand
{
    private static readonly Option<FileInfo> Program = new("--bridge")
    {
        Description = "The front door.",
        HelpName = "FILE",
        DefaultValueFactory = _ => new FileInfo("bridge"),
    };

    private static readonly Option<int> Times = new("--times") { Description = "How often it is started once it has a database.", HelpName = "N", DefaultValueFactory = _ => 5 };

    internal static Command Create()
    {
        var command = new Command("start", "From the start of bridge up, with a PostgreSQL of its own and the in-memory transport, to the first 200.") { Program, Times };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var program = parsed.GetValue(Program)!;
        if (!program.Exists)
        {
            throw new FileNotFoundException($"{program.FullName} is not there: run this at the top of the project, or name it with --bridge.");
        }

        var progress = new ConsoleProgress(Console.Error);
        var folder = Directory.CreateTempSubdirectory("bridge-start-");
        folder.UnixFileMode |= UnixFileMode.OtherExecute; // As root, PostgreSQL runs as a user of its own.
        try
        {
            // Builds the program where it is not built, so this one counts for nothing.
            await StartedBridge.MeasureAsync(program, folder.CreateSubdirectory("unmeasured"), cancellationToken);
            progress.Report("measuring");
            var data = folder.CreateSubdirectory("data");
            var first = await StartedBridge.MeasureAsync(program, data, cancellationToken);
            var later = new List<StartedBridge>();
            for (var time = 0; time < parsed.GetValue(Times); time++)
            {
                later.Add(await StartedBridge.MeasureAsync(program, data, cancellationToken));
            }

            Write("first start, which makes its database", [first]);
            Write("later starts", later);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(string title, IEnumerable<StartedBridge> starts)
    {
        var (took, cpu) = (Spread.Of(starts.Select(start => start.Took.TotalSeconds)), Spread.Of(starts.Select(start => start.Cpu.TotalSeconds)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{title}: {took.Median:0.00} s ({took.Low:0.00} to {took.High:0.00}), CPU {cpu.Median:0.00} s ({cpu.Low:0.00} to {cpu.High:0.00})"));
    }
}
