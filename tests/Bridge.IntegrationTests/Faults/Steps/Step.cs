using Bridge.IntegrationTests.Faults.Sending;
using Bridge.IntegrationTests.Faults.Staging;

namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>A fault: it strikes under load, holds for a while, and is healed before the next one.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="RunAsync">From strike to healing.</param>
/// <param name="CutReceiver">The receiver whose connections may end without an answer because of it; null for none.</param>
internal sealed record Step(string Name, Func<Stage, Pace, Task> RunAsync, string? CutReceiver = null)
{
    /// <summary>A fault that is there between two acts.</summary>
    internal static Step Between(string name, Action<Stage> strike, Action<Stage> heal) => new(name, async (stage, pace) =>
    {
        strike(stage);
        await pace.HoldAsync();
        heal(stage);
    });
}
