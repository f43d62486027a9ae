using System.Text.Json;

namespace Bridge.Webhooks.Providers.GitHub;

internal sealed record GitHubWorkflowRunEvent
{
    public required string Action { get; init; }

    public required GitHubWorkflowRun WorkflowRun { get; init; }

    public required GitHubRepository Repository { get; init; }

    /// <summary>There in events of a deployment, which tell the run too.</summary>
    public JsonElement? Deployment { get; init; }
}
