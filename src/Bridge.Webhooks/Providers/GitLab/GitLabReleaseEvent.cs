namespace Bridge.Webhooks.Providers.GitLab;

internal sealed record GitLabReleaseEvent
{
    public required string Action { get; init; }

    public required string Tag { get; init; }

    public required GitLabProject Project { get; init; }

    public string? Name { get; init; }

    public string? Url { get; init; }
}
