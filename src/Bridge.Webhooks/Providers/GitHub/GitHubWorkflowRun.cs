using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.GitHub;

internal sealed record GitHubWorkflowRun
{
    [JsonConverter(typeof(DigitsConverter))]
    public required string Id { get; init; }

    public required string HeadSha { get; init; }

    public string? HeadBranch { get; init; }

    public string? Name { get; init; }

    public string? Conclusion { get; init; }

    public GitHubActor? TriggeringActor { get; init; }

    public GitHubActor? Actor { get; init; }

    public string? HtmlUrl { get; init; }

    [JsonConverter(typeof(TimeConverter))]
    public DateTimeOffset? UpdatedAt { get; init; }
}
