namespace Bridge.Webhooks.Providers.GitHub;

internal sealed record GitHubBranch
{
    public required string Ref { get; init; }

    public required string Sha { get; init; }
}
