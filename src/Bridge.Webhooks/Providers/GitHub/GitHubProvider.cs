using Bridge.Contracts;
using Bridge.Contracts.Code;
using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Providers.GitHub;

/// <summary>GitHub (<see href="https://docs.github.com/en/webhooks" />). The kind of event and its id stand in headers that no signature covers.</summary>
public sealed class GitHubProvider : IWebhookProvider
{
    private const string Branches = "refs/heads/";

    /// <inheritdoc />
    public string Name => "github";

    /// <summary>
    /// <c>X-Hub-Signature-256: sha256=...</c>: HMAC-SHA256 of the body
    /// (<see href="https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries" />). No time: the inbox alone tells a
    /// repeat. The SHA-1 header that is sent beside it is never looked at.
    /// </summary>
    public SignatureScheme Scheme { get; } = new()
    {
        Signature = new() { In = ["header:X-Hub-Signature-256"], Separator = '=', Labels = ["sha256"] },
    };

    /// <inheritdoc />
    public IReadOnlyList<ISample> Samples { get; } = GitHubSamples.All;

    /// <inheritdoc />
    public Translation Translate(VerifiedWebhook webhook)
    {
        var type = webhook.UnsignedHeader("X-GitHub-Event");
        var delivery = webhook.UnsignedHeader("X-GitHub-Delivery");
        if (ProviderJson.Read(webhook, GitHubJson.Default.GitHubEnvelope) is null)
            return webhook.Unreadable(type, delivery);
        var told = new WebhookEvent { Id = delivery, Type = type };
        return type switch
        {
            "push" => Push(webhook, told),
            "ping" => Ping(webhook, told),
            _ => webhook.Identify(told).Keep(WebhookReceivedReason.NoTypedMessage),
        };
    }

    private static Translation Push(VerifiedWebhook webhook, WebhookEvent told)
    {
        if (ProviderJson.Read(webhook, GitHubJson.Default.GitHubPush) is not { } push)
            return webhook.Identify(told).Keep(WebhookReceivedReason.TypeMismatch);
        var identified = webhook.Identify(told with { OccurredAt = push.Repository.PushedAt });
        if (push.Deleted || !push.Ref.StartsWith(Branches, StringComparison.Ordinal))
            return identified.Keep(WebhookReceivedReason.NoTypedMessage);

        var branch = push.Ref[Branches.Length..];
        return identified.Publish(new CodePushed
        {
            Webhook = identified.Metadata,
            Repository = push.Repository.FullName,
            Branch = branch,
            IsDefaultBranch = branch == push.Repository.DefaultBranch,
            Pusher = push.Pusher.Name,
            CommitCount = push.Commits.Count,
            HeadCommit = push.After,
            CompareUrl = push.Compare,
        });
    }

    private static Translation Ping(VerifiedWebhook webhook, WebhookEvent told)
        => ProviderJson.Read(webhook, GitHubJson.Default.GitHubPing) is null
            ? webhook.Identify(told).Keep(WebhookReceivedReason.TypeMismatch)
            : webhook.Identify(told).Ignore("ping");
}
