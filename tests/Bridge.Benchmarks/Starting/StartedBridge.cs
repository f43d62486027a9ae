using System.Globalization;
using System.Net.NetworkInformation;
using Bridge.Benchmarks.Ack;
using Bridge.Benchmarks.Measuring;
using Bridge.LocalServices.Processes;

namespace Bridge.Benchmarks.Starting;

/// <summary>One start of <c>bridge up</c>.</summary>
/// <param name="Took">From its start to the first 200.</param>
/// <param name="Cpu">CPU time of it and its PostgreSQL until then.</param>
internal sealed record StartedBridge(TimeSpan Took, TimeSpan Cpu)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);

    /// <exception cref="IOException">It did not answer 200; the message ends with its log.</exception>
    internal static async Task<StartedBridge> MeasureAsync(FileInfo program, DirectoryInfo data, CancellationToken cancellationToken)
    {
        var port = FreePort.Next();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        var command = new ProcessCommand(program.FullName, "up", "--data", data.FullName, "--urls", address)
        {
            Environment = new Dictionary<string, string> { ["Sources__github__Provider"] = "github", ["Sources__github__Secrets__0"] = AckRequests.Secret },
        };
        var log = Path.GetTempFileName();
        await using var guard = Guard.Start();
        var time = TimeProvider.System;
        var started = time.GetTimestamp();
        using var process = ChildProcess.Start(guard, command, log);
        try
        {
            using var client = new WebhookClient(new Uri(address), connections: 1);
            while (!IsListening(port) || !await client.IsKeptAsync(AckRequests.All[0], cancellationToken))
            {
                if (process.HasExited || time.GetElapsedTime(started) > Patience)
                {
                    throw new IOException($"bridge up answers no webhook. Its log ends with:\n{string.Join('\n', File.ReadLines(log).TakeLast(15))}");
                }

                await Task.Delay(Pause, time, cancellationToken);
            }

            return new(time.GetElapsedTime(started), TimeSpan.FromMilliseconds(ProcessUsage.Cpu([process.Id])));
        }
        finally
        {
            await process.StopAsync(Signals.Terminate, StopLimit, time);
            File.Delete(log);
        }
    }

    // What is sent before would cost the sender what the starting process lacks meanwhile, on two processors: an exception each time.
    private static bool IsListening(int port) =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener => listener.Port == port);
}
