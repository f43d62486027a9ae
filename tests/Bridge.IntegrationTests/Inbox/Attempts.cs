namespace Bridge.IntegrationTests.Inbox;

/// <summary>Counts how often a consumer ran, and holds it where a test wants to be first.</summary>
public sealed class Attempts
{
    private int _count;

    public int Total => _count;

    /// <summary>Awaited by every attempt, which it is told.</summary>
    public Func<int, Task> Gate { get; set; } = _ => Task.CompletedTask;

    public int Count() => Interlocked.Increment(ref _count);
}
