using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.GitHub;

internal static class GitHubSamples
{
    private const int CommitDigits = 40;

    public static readonly IReadOnlyList<ISample> All =
    [
        Sample("push", "", Push),
        Sample("pull_request", "opened", values => GitHubCodeSamples.PullRequest(values, "opened", merged: false)),
        Sample("pull_request", "reopened", values => GitHubCodeSamples.PullRequest(values, "reopened", merged: false)),
        Sample("pull_request", "merged", values => GitHubCodeSamples.PullRequest(values, "closed", merged: true)),
        Sample("pull_request", "closed", values => GitHubCodeSamples.PullRequest(values, "closed", merged: false)),
        Sample("issues", "opened", values => GitHubCodeSamples.Issue(values, "opened")),
        Sample("issues", "reopened", values => GitHubCodeSamples.Issue(values, "reopened")),
        Sample("issues", "closed", values => GitHubCodeSamples.Issue(values, "closed")),
        Sample("workflow_run", "completed", GitHubCodeSamples.WorkflowRun),
        Sample("release", "published", GitHubCodeSamples.Release),
        Sample("ping", "", Ping),
    ];

    private static TextSample Sample(string @event, string variant, Func<SampleValues, string> body) => new("github", @event, body, values => new WebhookHeaders
    {
        { "User-Agent", "GitHub-Hookshot/sample" },
        { "X-GitHub-Event", @event },
        { "X-GitHub-Delivery", Uuid(values.EventId) },
    }, variant: variant);

    private static string Push(SampleValues values)
    {
        var (before, after) = (Hex($"{values.EventId} before", CommitDigits), Hex($"{values.EventId} after", CommitDigits));
        var login = values.Repository.Split('/')[0];
        return $$"""
            {
              "ref": {{Json($"refs/heads/{values.Branch}")}},
              "before": "{{before}}",
              "after": "{{after}}",
              "created": false,
              "deleted": false,
              "forced": false,
              "base_ref": null,
              "compare": {{Json($"https://github.com/{values.Repository}/compare/{before[..12]}...{after[..12]}")}},
              "commits": [{{Commit(values, after)}}],
              "head_commit": {{Commit(values, after)}},
              "repository": {{GitHubCodeSamples.Repository(values)}},
              "pusher": { "name": {{Json(login)}}, "email": {{Json(values.Email)}} },
              "sender": { "login": {{Json(login)}}, "id": 70301, "type": "User", "site_admin": false }
            }
            """;
    }

    private static string Ping(SampleValues values) =>
        $$"""
        {
          "zen": "Small parts, loosely joined.",
          "hook_id": 70302,
          "hook": {
            "type": "Repository",
            "id": 70302,
            "name": "web",
            "active": true,
            "events": ["push"],
            "config": { "content_type": "json", "insecure_ssl": "0", "secret": "********", "url": "https://hooks.example.com/webhooks/github" }
          },
          "repository": {{GitHubCodeSamples.Repository(values)}},
          "sender": { "login": {{Json(values.Repository.Split('/')[0])}}, "id": 70301, "type": "User", "site_admin": false }
        }
        """;

    private static string Commit(SampleValues values, string id) =>
        $$"""
        {
            "id": "{{id}}",
            "tree_id": "{{Hex(id, CommitDigits)}}",
            "distinct": true,
            "message": "Count the cups before the guests arrive",
            "timestamp": {{Json(values.OccurredAt)}},
            "url": {{Json($"https://github.com/{values.Repository}/commit/{id}")}},
            "author": { "name": {{Json($"{values.FirstName} {values.LastName}")}}, "email": {{Json(values.Email)}} },
            "added": [],
            "removed": [],
            "modified": ["README.md"]
          }
        """;
}
