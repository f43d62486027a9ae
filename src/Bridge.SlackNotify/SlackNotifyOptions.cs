using Bridge.Hosting;

namespace Bridge.SlackNotify;

/// <summary>Settings of the notifications, section <c>SlackNotify</c>. A key that is not one of these stops the start.</summary>
public sealed class SlackNotifyOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "SlackNotify";

    /// <summary>The URL of an incoming webhook, a secret: whoever has it can post. Without it notifications are recorded only.</summary>
    /// <remarks>https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks.</remarks>
    [OutboundUrl(ErrorMessage = "is no https URL: copy it from the page Incoming Webhooks of the Slack app (http is for this machine only)")]
    public string? WebhookUrl { get; init; }

    /// <summary>True where notifications are posted as well as recorded.</summary>
    internal bool IsPosting => !string.IsNullOrWhiteSpace(WebhookUrl);
}
