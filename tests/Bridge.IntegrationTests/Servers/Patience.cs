namespace Bridge.IntegrationTests.Servers;

/// <summary>Waiting for a marker. How long it may take decides only when a test gives up.</summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks until the answer is yes.</summary>
    public static async Task Until(Func<Task<bool>> marker, string what)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!await marker())
        {
            Assert.False(limit.IsCancellationRequested, $"Waited in vain until {what}.");
            await Task.Delay(Pause, TimeProvider.System, CancellationToken.None);
        }
    }
}
