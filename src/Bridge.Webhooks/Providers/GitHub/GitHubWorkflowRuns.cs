using Bridge.Contracts;
using Bridge.Contracts.Code;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.GitHub;

/// <summary>Runs of a workflow. Events of a deployment tell the run too, so the deployment must be absent.</summary>
internal static class GitHubWorkflowRuns
{
    public static Translation Translate(VerifiedWebhook webhook, WebhookEvent told)
    {
        if (ProviderJson.Read(webhook, GitHubJson.Default.GitHubWorkflowRunEvent) is not { Deployment: null, WorkflowRun: var run } happened)
            return GitHubEnvelope.Keep(webhook, told, WebhookReceivedReason.TypeMismatch);
        var identified = webhook.Identify(told with { OccurredAt = run.UpdatedAt });
        if (happened.Action is not "completed" || run.Conclusion is not { } conclusion)
            return identified.Keep(WebhookReceivedReason.NoTypedMessage);
        return identified.Publish(new PipelineFinished
        {
            Webhook = identified.Metadata,
            Repository = happened.Repository.FullName,
            RunId = run.Id,
            Name = Contact.FirstText(run.Name),
            Branch = run.HeadBranch,
            Commit = run.HeadSha,
            IsSuccess = conclusion is "success",
            Conclusion = conclusion,
            Actor = (run.TriggeringActor ?? run.Actor)?.Login,
            Url = run.HtmlUrl,
        });
    }
}
