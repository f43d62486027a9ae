namespace Bridge.IntegrationTests.Hostile;

/// <summary>A clock that stands still until a test moves it. Its timers are the machine's.</summary>
internal sealed class ForwardClock : TimeProvider
{
    private long _ticks = System.GetUtcNow().Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    internal void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
