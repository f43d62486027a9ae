using Bridge.Contracts;
using Bridge.Webhooks.Bodies;
using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Providers.GitHub;

/// <summary>GitHub (<see href="https://docs.github.com/en/webhooks" />). The kind of event and its id stand in headers that no signature covers, so the body must be of the kind's shape.</summary>
public sealed class GitHubProvider : IWebhookProvider
{
    private const string EventHeader = "X-GitHub-Event";

    /// <inheritdoc />
    public string Name => "github";

    /// <inheritdoc />
    public string? Page => "https://docs.github.com/en/webhooks";

    /// <inheritdoc />
    public IReadOnlyList<string> IdIn { get; } = ["header:X-GitHub-Delivery"];

    /// <inheritdoc />
    public TimeSpan? AnswerWithin => TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    public string? Retries => "none; by hand for 3 days";

    /// <summary>
    /// <c>X-Hub-Signature-256: sha256=...</c>: HMAC-SHA256 of the body
    /// (<see href="https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries" />). No time: the inbox alone tells a
    /// repeat. The SHA-1 header that is sent beside it is never looked at.
    /// </summary>
    public SignatureScheme Scheme { get; } = new()
    {
        Signature = new() { In = ["header:X-Hub-Signature-256"], Separator = '=', Labels = ["sha256"] },
    };

    /// <summary>JSON, or a form whose field <c>payload</c> is that JSON: the webhook's content type at GitHub decides. The signature covers the body as it is sent.</summary>
    public IReadOnlyList<string> ContentTypes { get; } = ["application/json", UrlEncodedForm.MediaType];

    /// <inheritdoc />
    public IReadOnlyList<string> KindIn { get; } = [$"header:{EventHeader}"];

    /// <inheritdoc />
    public IReadOnlyList<ISample> Samples { get; } = GitHubSamples.All;

    /// <inheritdoc />
    public Translation Translate(VerifiedWebhook webhook)
    {
        var told = new WebhookEvent { Id = webhook.UnsignedHeader("X-GitHub-Delivery"), Type = webhook.UnsignedHeader(EventHeader) };
        return told.Type switch
        {
            "push" => GitHubPushes.Translate(webhook, told),
            "pull_request" => GitHubPullRequests.Translate(webhook, told),
            "issues" => GitHubIssues.Translate(webhook, told),
            "workflow_run" => GitHubWorkflowRuns.Translate(webhook, told),
            "release" => GitHubReleases.Translate(webhook, told),
            "ping" => Ping(webhook, told),
            _ => GitHubEnvelope.Keep(webhook, told, WebhookReceivedReason.NoTypedMessage),
        };
    }

    private static Translation Ping(VerifiedWebhook webhook, WebhookEvent told)
        => ProviderJson.Read(webhook, GitHubJson.Default.GitHubPing) is null
            ? GitHubEnvelope.Keep(webhook, told, WebhookReceivedReason.TypeMismatch)
            : webhook.Identify(told).Ignore("ping");
}
