using Bridge.IntegrationTests.Faults.Sending;
using Bridge.IntegrationTests.Faults.Staging;

namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>A fault: it strikes under load, holds for a while, and is healed before the next one.</summary>
internal abstract class Step
{
    /// <summary>What the report calls it.</summary>
    public abstract string Name { get; }

    /// <summary>The receiver whose connections may end without an answer because of it; null for none.</summary>
    public virtual string? CutReceiver => null;

    public abstract Task RunAsync(Stage stage, Pace pace);
}
