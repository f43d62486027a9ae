namespace Bridge.IntegrationTests.Faults;

/// <summary>The time since the start of a run.</summary>
internal sealed class RunClock
{
    private readonly long _started = TimeProvider.System.GetTimestamp();

    public TimeSpan Now => TimeProvider.System.GetElapsedTime(_started);
}
