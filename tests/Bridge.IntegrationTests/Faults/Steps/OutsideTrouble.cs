using Bridge.IntegrationTests.Faults.Sending;
using Bridge.IntegrationTests.Faults.Staging;

namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>The CRM and Slack answer every second call 500 or 429.</summary>
internal sealed class OutsideTrouble : Step
{
    public override string Name => "CRM and Slack fail";

    public override async Task RunAsync(Stage stage, Pace pace)
    {
        stage.Outside.IsFailing = true;
        await pace.HoldAsync();
        stage.Outside.IsFailing = false;
    }
}
