using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.GitHub;

internal sealed record GitHubRelease
{
    public required string TagName { get; init; }

    public required bool Prerelease { get; init; }

    public string? Name { get; init; }

    public string? HtmlUrl { get; init; }

    [JsonConverter(typeof(TimeConverter))]
    public DateTimeOffset? PublishedAt { get; init; }
}
