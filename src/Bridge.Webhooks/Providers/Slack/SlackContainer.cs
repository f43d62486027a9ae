namespace Bridge.Webhooks.Providers.Slack;

internal sealed record SlackContainer
{
    public string? MessageTs { get; init; }
}
