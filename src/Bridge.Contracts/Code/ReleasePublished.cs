namespace Bridge.Contracts.Code;

/// <summary>A release was published.</summary>
public sealed record ReleasePublished : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>Owner and name, for example <c>octo/widgets</c>; on GitLab the path with all groups.</summary>
    public required string Repository { get; init; }

    /// <summary>The tag that it was made from.</summary>
    public required string Tag { get; init; }

    /// <summary>Its name; null where it has none.</summary>
    public string? Name { get; init; }

    /// <summary>True where the provider says that it is not ready for production; GitLab says so of none.</summary>
    public required bool IsPrerelease { get; init; }

    /// <summary>Login of whoever published it; null where the provider does not tell it (GitLab).</summary>
    public string? Actor { get; init; }

    /// <summary>Its page.</summary>
    public string? Url { get; init; }
}
