namespace Bridge.Webhooks.Providers.GitHub;

internal sealed record GitHubPing
{
    public required string Zen { get; init; }

    public required long HookId { get; init; }
}
