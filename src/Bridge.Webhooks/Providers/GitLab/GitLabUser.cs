namespace Bridge.Webhooks.Providers.GitLab;

internal sealed record GitLabUser
{
    public required string Username { get; init; }
}
