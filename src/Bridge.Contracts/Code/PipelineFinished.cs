namespace Bridge.Contracts.Code;

/// <summary>A run of a pipeline (GitHub: of a workflow) finished, whatever came of it.</summary>
public sealed record PipelineFinished : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>Owner and name, for example <c>octo/widgets</c>; on GitLab the path with all groups.</summary>
    public required string Repository { get; init; }

    /// <summary>The provider's id of the run, decimal digits. A run that is started again finishes again under the same id.</summary>
    public required string RunId { get; init; }

    /// <summary>The name of the pipeline; null where it has none.</summary>
    public string? Name { get; init; }

    /// <summary>The branch that it ran on; null where it ran on a tag or the branch is gone.</summary>
    public string? Branch { get; init; }

    /// <summary>Id of the commit that it ran on.</summary>
    public required string Commit { get; init; }

    /// <summary>True where all of it succeeded. False does not mean that it failed: see <see cref="Conclusion" />.</summary>
    public required bool IsSuccess { get; init; }

    /// <summary>The provider's own word for what came of it: <c>success</c>, <c>failure</c> (GitLab: <c>failed</c>), <c>cancelled</c> (GitLab: <c>canceled</c>), <c>skipped</c>, <c>timed_out</c>, ...</summary>
    public required string Conclusion { get; init; }

    /// <summary>Login of whoever started it; null where nobody did.</summary>
    public string? Actor { get; init; }

    /// <summary>Its page.</summary>
    public string? Url { get; init; }
}
