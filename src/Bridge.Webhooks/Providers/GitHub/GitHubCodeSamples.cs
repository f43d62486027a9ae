using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.GitHub;

/// <summary>Bodies about what happens to code.</summary>
internal static class GitHubCodeSamples
{
    private const int CommitDigits = 40;

    public static string PullRequest(SampleValues values, string action, bool merged) =>
        $$"""
        {
          "action": "{{action}}",
          "number": 12,
          "pull_request": {
            "id": {{Digits(values.EventId)}},
            "number": 12,
            "state": "{{(action is "closed" ? "closed" : "open")}}",
            "title": "Warm the pot first",
            "draft": false,
            "merged": {{(merged ? "true" : "false")}},
            "merge_commit_sha": {{(merged ? Json(Hex($"{values.EventId} merge", CommitDigits)) : "null")}},
            "updated_at": {{Json(values.OccurredAt)}},
            "html_url": {{Json($"https://github.com/{values.Repository}/pull/12")}},
            "head": { "ref": "warm-pot", "sha": "{{Hex(values.EventId, CommitDigits)}}" },
            "base": { "ref": "main", "sha": "{{Hex("base", CommitDigits)}}" }
          },
          "repository": {{Repository(values)}},
          "sender": {{Sender(values)}}
        }
        """;

    public static string Issue(SampleValues values, string action) =>
        $$"""
        {
          "action": "{{action}}",
          "issue": {
            "id": {{Digits(values.EventId)}},
            "number": 7,
            "state": "{{(action is "closed" ? "closed" : "open")}}",
            "state_reason": {{(action is "closed" ? "\"completed\"" : "null")}},
            "title": "The lid drips",
            "updated_at": {{Json(values.OccurredAt)}},
            "html_url": {{Json($"https://github.com/{values.Repository}/issues/7")}}
          },
          "repository": {{Repository(values)}},
          "sender": {{Sender(values)}}
        }
        """;

    public static string WorkflowRun(SampleValues values) =>
        $$"""
        {
          "action": "completed",
          "workflow": { "id": 70305, "name": "Kettle", "path": ".github/workflows/kettle.yml" },
          "workflow_run": {
            "id": {{Digits(values.EventId)}},
            "name": "Kettle",
            "event": "push",
            "status": "completed",
            "conclusion": "success",
            "head_branch": {{Json(values.Branch)}},
            "head_sha": "{{Hex(values.EventId, CommitDigits)}}",
            "run_attempt": 1,
            "updated_at": {{Json(values.OccurredAt)}},
            "html_url": {{Json($"https://github.com/{values.Repository}/actions/runs/{Digits(values.EventId)}")}},
            "triggering_actor": {{Sender(values)}}
          },
          "repository": {{Repository(values)}},
          "sender": {{Sender(values)}}
        }
        """;

    public static string Release(SampleValues values) =>
        $$"""
        {
          "action": "published",
          "release": {
            "id": {{Digits(values.EventId)}},
            "tag_name": "v1.2",
            "name": "Second pouring",
            "draft": false,
            "prerelease": false,
            "published_at": {{Json(values.OccurredAt)}},
            "html_url": {{Json($"https://github.com/{values.Repository}/releases/tag/v1.2")}}
          },
          "repository": {{Repository(values)}},
          "sender": {{Sender(values)}}
        }
        """;

    public static string Repository(SampleValues values) =>
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

    private static string Sender(SampleValues values)
        => $$"""{ "login": {{Json(values.Repository.Split('/')[0])}}, "id": 70301, "type": "User", "site_admin": false }""";
}
