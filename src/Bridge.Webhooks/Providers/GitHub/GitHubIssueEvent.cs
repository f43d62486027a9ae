using System.Text.Json;

namespace Bridge.Webhooks.Providers.GitHub;

internal sealed record GitHubIssueEvent
{
    public required string Action { get; init; }

    public required GitHubIssue Issue { get; init; }

    public required GitHubRepository Repository { get; init; }

    public required GitHubActor Sender { get; init; }

    /// <summary>There in events of a comment, which tell the issue too.</summary>
    public JsonElement? Comment { get; init; }
}
