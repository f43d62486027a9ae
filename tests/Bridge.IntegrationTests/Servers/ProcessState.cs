namespace Bridge.IntegrationTests.Servers;

/// <summary>Waits for a state that the kernel tells of a process, proc_pid_stat(5).</summary>
internal static class ProcessState
{
    public static async Task BecomesAsync(int processId, char state)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        while (await ReadAsync(processId, late.Token) != state)
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, late.Token);
    }

    private static async Task<char> ReadAsync(int processId, CancellationToken cancellationToken)
    {
        var stat = await File.ReadAllTextAsync($"/proc/{processId}/stat", cancellationToken);
        return stat[stat.LastIndexOf(')') + 2];
    }
}
