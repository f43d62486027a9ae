using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Servers;

namespace Bridge.Benchmarks.Workers;

/// <summary>A contestant in a process of its own, so that its CPU time and memory are its own. It ends when its standard input does.</summary>
/// <param name="name">As the report calls it.</param>
/// <param name="program">This program, or the same built otherwise.</param>
/// <param name="arguments">What it is to work on.</param>
/// <param name="place">Where.</param>
/// <param name="warmUp">Messages until it is warm.</param>
internal sealed class WorkerProcess(string name, string program, IEnumerable<string> arguments, Place place, int warmUp) : IContestant
{
    private Process? _process;

    public string Name => name;

    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [program, WorkerLoop.Command, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var (variable, value) in place.ToEnvironment())
        {
            start.Environment[variable] = value;
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("A worker did not start.");
        await RunAsync(warmUp, cancellationToken);
    }

    public async Task<Measurement> RunAsync(int messages, CancellationToken cancellationToken)
    {
        await _process!.StandardInput.WriteLineAsync(messages.ToString(CultureInfo.InvariantCulture).AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        var answer = await _process.StandardOutput.ReadLineAsync(cancellationToken)
            ?? throw new InvalidOperationException($"{name} failed: its reason stands above.");
        return JsonSerializer.Deserialize(answer, WorkerJson.Default.Measurement)!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is null)
        {
            return;
        }

        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
