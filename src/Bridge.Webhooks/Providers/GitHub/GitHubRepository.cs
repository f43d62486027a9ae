using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.GitHub;

internal sealed record GitHubRepository
{
    public required string FullName { get; init; }

    public string? DefaultBranch { get; init; }

    [JsonConverter(typeof(TimeConverter))]
    public DateTimeOffset? PushedAt { get; init; }
}
