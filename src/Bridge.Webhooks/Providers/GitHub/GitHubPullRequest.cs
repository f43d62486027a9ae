using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.GitHub;

internal sealed record GitHubPullRequest
{
    public required string Title { get; init; }

    public required GitHubBranch Head { get; init; }

    public required GitHubBranch Base { get; init; }

    public bool? Draft { get; init; }

    public bool? Merged { get; init; }

    public string? MergeCommitSha { get; init; }

    public string? HtmlUrl { get; init; }

    [JsonConverter(typeof(TimeConverter))]
    public DateTimeOffset? UpdatedAt { get; init; }
}
