namespace Bridge.Webhooks.Providers.GitHub;

internal sealed record GitHubReleaseEvent
{
    public required string Action { get; init; }

    public required GitHubRelease Release { get; init; }

    public required GitHubRepository Repository { get; init; }

    public required GitHubActor Sender { get; init; }
}
