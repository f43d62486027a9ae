namespace Bridge.Webhooks.Providers.GitLab;

internal sealed record GitLabCommit
{
    public required string Id { get; init; }
}
