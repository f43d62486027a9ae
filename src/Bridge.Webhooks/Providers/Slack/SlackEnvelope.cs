namespace Bridge.Webhooks.Providers.Slack;

/// <summary>Any body: <c>type</c> tells what it is, and a slash command has none.</summary>
internal sealed record SlackEnvelope
{
    public string? Type { get; init; }

    public string? Command { get; init; }
}
