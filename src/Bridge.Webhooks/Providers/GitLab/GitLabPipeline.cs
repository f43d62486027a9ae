using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.GitLab;

internal sealed record GitLabPipeline
{
    [JsonConverter(typeof(DigitsConverter))]
    public required string Id { get; init; }

    public required string Ref { get; init; }

    public required string Sha { get; init; }

    public required string Status { get; init; }

    public bool? Tag { get; init; }

    public string? Name { get; init; }

    public string? Url { get; init; }
}
