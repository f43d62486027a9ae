using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.GitHub;

internal sealed record GitHubIssue
{
    public required long Number { get; init; }

    public required string Title { get; init; }

    public string? StateReason { get; init; }

    public string? HtmlUrl { get; init; }

    [JsonConverter(typeof(TimeConverter))]
    public DateTimeOffset? UpdatedAt { get; init; }
}
