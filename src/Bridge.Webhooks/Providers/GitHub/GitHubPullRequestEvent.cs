using System.Text.Json;

namespace Bridge.Webhooks.Providers.GitHub;

internal sealed record GitHubPullRequestEvent
{
    public required string Action { get; init; }

    public required long Number { get; init; }

    public required GitHubPullRequest PullRequest { get; init; }

    public required GitHubRepository Repository { get; init; }

    public required GitHubActor Sender { get; init; }

    /// <summary>There in events of a review, which tell the pull request too.</summary>
    public JsonElement? Review { get; init; }

    /// <summary>There in events of a comment on a review.</summary>
    public JsonElement? Comment { get; init; }

    /// <summary>There in events of a thread of comments.</summary>
    public JsonElement? Thread { get; init; }
}
