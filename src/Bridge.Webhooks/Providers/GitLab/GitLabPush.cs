namespace Bridge.Webhooks.Providers.GitLab;

internal sealed record GitLabPush
{
    public required string Ref { get; init; }

    public required string After { get; init; }

    public required string UserUsername { get; init; }

    public required int TotalCommitsCount { get; init; }

    public required GitLabProject Project { get; init; }

    /// <summary>All zeros after a deletion.</summary>
    public bool IsDeletion => !After.AsSpan().ContainsAnyExcept('0');
}
