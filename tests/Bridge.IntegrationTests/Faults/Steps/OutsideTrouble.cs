namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>The CRM and Slack answer every second call 500 or 429.</summary>
internal static class OutsideTrouble
{
    internal static Step Refusals { get; } = Step.Between("CRM and Slack fail", stage => stage.Outside.IsFailing = true, stage => stage.Outside.IsFailing = false);
}
