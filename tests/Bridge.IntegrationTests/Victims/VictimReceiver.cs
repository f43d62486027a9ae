using System.Diagnostics;

namespace Bridge.IntegrationTests.Victims;

/// <summary>A receiver in a process of its own, seen from the test that watches it die.</summary>
internal sealed class VictimReceiver : IDisposable
{
    private readonly Process _process;

    private VictimReceiver(Process process, Uri address) => (_process, Http) = (process, new HttpClient { BaseAddress = address });

    internal HttpClient Http { get; }

    /// <summary>Starts it. One that dies at once may have no address any more.</summary>
    internal static async Task<VictimReceiver> StartAsync(string postgres, Uri broker, CrashPoint point)
    {
        var process = Victim.Start(ReceiverVictim.Name, postgres, broker.AbsoluteUri, point.ToString());
        var address = await process.StandardOutput.ReadLineAsync();
        return new VictimReceiver(process, new Uri(address ?? "http://127.0.0.1:1/"));
    }

    internal void Kill() => _process.Kill();

    internal async Task DiedAsync()
    {
        await _process.WaitForExitAsync();
        Assert.Equal(137, _process.ExitCode);
    }

    public void Dispose()
    {
        Http.Dispose();
        _process.Kill();
        _process.Dispose();
    }
}
