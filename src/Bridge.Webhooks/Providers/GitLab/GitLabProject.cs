namespace Bridge.Webhooks.Providers.GitLab;

internal sealed record GitLabProject
{
    public required string PathWithNamespace { get; init; }

    public string? DefaultBranch { get; init; }
}
