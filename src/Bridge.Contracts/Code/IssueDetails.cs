namespace Bridge.Contracts.Code;

/// <summary>An issue as it was when the webhook was sent.</summary>
public sealed record IssueDetails
{
    /// <summary>Owner and name, for example <c>octo/widgets</c>; on GitLab the path with all groups.</summary>
    public required string Repository { get; init; }

    /// <summary>Its number within the repository.</summary>
    public required long Number { get; init; }

    /// <summary>Its title, up to 512 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Its page.</summary>
    public string? Url { get; init; }
}
