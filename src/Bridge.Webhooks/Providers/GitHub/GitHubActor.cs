namespace Bridge.Webhooks.Providers.GitHub;

internal sealed record GitHubActor
{
    public required string Login { get; init; }
}
