namespace Bridge.Webhooks.Providers.GitHub;

internal sealed record GitHubPusher
{
    public required string Name { get; init; }
}
