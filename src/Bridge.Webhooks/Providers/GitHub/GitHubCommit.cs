namespace Bridge.Webhooks.Providers.GitHub;

internal sealed record GitHubCommit
{
    public required string Id { get; init; }
}
