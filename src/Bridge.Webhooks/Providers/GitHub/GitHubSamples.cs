using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.GitHub;

internal static class GitHubSamples
{
    private const int CommitDigits = 40;

    public static readonly IReadOnlyList<ISample> All = [Sample("push", Push), Sample("ping", Ping)];

    private static TextSample Sample(string @event, Func<SampleValues, string> body) => new("github", @event, body, values => new WebhookHeaders
    {
        { "User-Agent", "GitHub-Hookshot/sample" },
        { "X-GitHub-Event", @event },
        { "X-GitHub-Delivery", new Guid(Convert.FromHexString(Hex(values.EventId, 32).AsSpan()), bigEndian: true).ToString() },
    });

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
              "repository": {{Repository(values)}},
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
          "repository": {{Repository(values)}},
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

    private static string Repository(SampleValues values) =>
        $$"""
        {
            "id": 70303,
            "name": {{Json(values.Repository.Split('/')[^1])}},
            "full_name": {{Json(values.Repository)}},
            "private": false,
            "html_url": {{Json($"https://github.com/{values.Repository}")}},
            "pushed_at": {{values.OccurredAt.ToUnixTimeSeconds()}},
            "default_branch": "main"
          }
        """;
}
