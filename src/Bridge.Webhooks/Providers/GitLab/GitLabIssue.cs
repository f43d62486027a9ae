namespace Bridge.Webhooks.Providers.GitLab;

internal sealed record GitLabIssue
{
    public required long Iid { get; init; }

    public required string Title { get; init; }

    public string? Action { get; init; }

    public bool? Confidential { get; init; }

    public string? Url { get; init; }
}
