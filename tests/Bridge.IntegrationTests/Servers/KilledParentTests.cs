using System.Diagnostics;
using Bridge.IntegrationTests.Victims;
using Bridge.LocalServices.Processes;

namespace Bridge.IntegrationTests.Servers;

public sealed class KilledParentTests
{
    [Theory]
    [InlineData("running")]
    [InlineData("suspended")]
    public async Task A_killed_parent_leaves_no_process_and_no_temporary_folder(string state)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(2), TimeProvider.System);
        using var parent = Victim.Start(ServersVictim.Name, state);
        var folders = new[] { await parent.StandardOutput.ReadLineAsync(late.Token), await parent.StandardOutput.ReadLineAsync(late.Token) };
        Assert.All(folders, folder => Assert.True(Directory.Exists(folder)));
        var below = ProcessTree.Below(parent.Id).Select(Process.GetProcessById).ToList();
        Assert.Contains(below, process => process.ProcessName == "postgres");
        Assert.Contains(below, process => process.ProcessName == "beam.smp");
        Assert.Contains(below, process => process.ProcessName == "epmd");

        Signals.Send(parent.Id, Signals.Kill);

        // The guards are among these, and remove the folders before they end.
        await Task.WhenAll(below.Select(process => process.WaitForExitAsync(late.Token)));
        Assert.All(folders, folder => Assert.False(Directory.Exists(folder)));
    }

    [Fact]
    public async Task A_parent_that_ends_in_order_leaves_nothing_either()
    {
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(2), TimeProvider.System);
        using var parent = Victim.Start(ServersVictim.Name, "running");
        var folders = new[] { await parent.StandardOutput.ReadLineAsync(late.Token), await parent.StandardOutput.ReadLineAsync(late.Token) };
        var below = ProcessTree.Below(parent.Id).Select(Process.GetProcessById).ToList();

        await parent.StandardInput.WriteLineAsync("end");
        await parent.WaitForExitAsync(late.Token);

        Assert.Equal(0, parent.ExitCode);
        await Task.WhenAll(below.Select(process => process.WaitForExitAsync(late.Token)));
        Assert.All(folders, folder => Assert.False(Directory.Exists(folder)));
    }
}
