namespace Bridge.IntegrationTests.Servers;

/// <summary>Waiting for a marker. How long it may take decides only when a test gives up.</summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks until the answer is yes.</summary>
    /// <param name="marker">The question.</param>
    /// <param name="what">What is then true.</param>
    /// <param name="describe">Says how things stand where it never is; null where the question says enough.</param>
    public static async Task Until(Func<Task<bool>> marker, string what, Func<Task<string>>? describe = null)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!await marker())
        {
            if (limit.IsCancellationRequested)
            {
                var state = describe is null ? string.Empty : $" {await describe()}";
                Assert.Fail($"Waited in vain until {what}.{state}");
            }

            await Task.Delay(Pause, TimeProvider.System, CancellationToken.None);
        }
    }
}
