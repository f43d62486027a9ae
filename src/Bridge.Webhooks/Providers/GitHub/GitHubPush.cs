namespace Bridge.Webhooks.Providers.GitHub;

internal sealed record GitHubPush
{
    public required string Ref { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required bool Deleted { get; init; }

    public required GitHubRepository Repository { get; init; }

    public required GitHubPusher Pusher { get; init; }

    public required IReadOnlyList<GitHubCommit> Commits { get; init; }

    public string? Compare { get; init; }
}
