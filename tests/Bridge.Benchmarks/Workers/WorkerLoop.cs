using System.Globalization;
using System.Text.Json;
using Bridge.Benchmarks.Measuring;

namespace Bridge.Benchmarks.Workers;

/// <summary>The inside of a worker: reads a number of messages a line, and answers a line with what it measured.</summary>
internal static class WorkerLoop
{
    /// <summary>The hidden command that runs it.</summary>
    internal const string Command = "worker";

    internal static async Task<int> RunAsync(Func<int, CancellationToken, Task<Measurement>> round, CancellationToken cancellationToken)
    {
        while (await Console.In.ReadLineAsync(cancellationToken) is { } line)
        {
            var measurement = await round(int.Parse(line, CultureInfo.InvariantCulture), cancellationToken);
            Console.WriteLine(JsonSerializer.Serialize(measurement, WorkerJson.Default.Measurement));
        }

        return 0;
    }
}
