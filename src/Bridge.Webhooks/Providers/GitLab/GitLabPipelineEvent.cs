namespace Bridge.Webhooks.Providers.GitLab;

internal sealed record GitLabPipelineEvent
{
    public required GitLabPipeline ObjectAttributes { get; init; }

    public required GitLabProject Project { get; init; }

    public GitLabUser? User { get; init; }
}
