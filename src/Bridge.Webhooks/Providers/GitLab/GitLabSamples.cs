using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.GitLab;

internal static class GitLabSamples
{
    private const int CommitDigits = 40;

    public static readonly IReadOnlyList<ISample> All =
    [
        .. Both("push", "", Push),
        .. Both("merge_request", "open", values => MergeRequest(values, "open", "opened")),
        .. Both("merge_request", "reopen", values => MergeRequest(values, "reopen", "opened")),
        .. Both("merge_request", "merge", values => MergeRequest(values, "merge", "merged")),
        .. Both("merge_request", "close", values => MergeRequest(values, "close", "closed")),
        .. Both("issue", "open", values => Issue(values, "open", "opened")),
        .. Both("issue", "reopen", values => Issue(values, "reopen", "opened")),
        .. Both("issue", "close", values => Issue(values, "close", "closed")),
        .. Both("pipeline", "", Pipeline),
        .. Both("release", "", Release),
    ];

    private static TextSample[] Both(string @event, string variant, Func<SampleValues, string> body) =>
    [
        new("gitlab", @event, body, values => new WebhookHeaders { { "Idempotency-Key", Id(values, @event, variant) } }, variant: variant),
        new("gitlab-signed", @event, body, values => new WebhookHeaders { { "webhook-id", Id(values, @event, variant) } }, variant: variant),
    ];

    private static string Id(SampleValues values, string @event, string variant) => Uuid($"{values.EventId} {@event} {variant}");

    private static string Push(SampleValues values) =>
        $$"""
        {
          "object_kind": "push",
          "event_name": "push",
          "before": "{{Hex($"{values.EventId} before", CommitDigits)}}",
          "after": "{{Hex($"{values.EventId} after", CommitDigits)}}",
          "ref": {{Json($"refs/heads/{values.Branch}")}},
          "ref_protected": false,
          "checkout_sha": "{{Hex($"{values.EventId} after", CommitDigits)}}",
          "user_id": 70401,
          "user_name": {{Json($"{values.FirstName} {values.LastName}")}},
          "user_username": {{Json(Login(values))}},
          "user_email": "",
          "project_id": 70402,
          "project": {{Project(values)}},
          "commits": [{ "id": "{{Hex($"{values.EventId} after", CommitDigits)}}", "message": "Warm the pot first", "timestamp": {{Json(values.OccurredAt)}} }],
          "total_commits_count": 1
        }
        """;

    private static string MergeRequest(SampleValues values, string action, string state) =>
        $$"""
        {
          "object_kind": "merge_request",
          "event_type": "merge_request",
          "user": {{User(values)}},
          "project": {{Project(values)}},
          "object_attributes": {
            "id": 70403,
            "iid": 12,
            "title": "Warm the pot first",
            "source_branch": "warm-pot",
            "target_branch": "main",
            "state": "{{state}}",
            "draft": false,
            "merge_commit_sha": {{(state is "merged" ? Json(Hex($"{values.EventId} merge", CommitDigits)) : "null")}},
            "action": "{{action}}",
            "created_at": {{Json(values.OccurredAt)}},
            "updated_at": {{Json(values.OccurredAt)}},
            "last_commit": { "id": "{{Hex(values.EventId, CommitDigits)}}", "title": "Warm the pot first" },
            "url": {{Json($"https://gitlab.example.com/{values.Repository}/-/merge_requests/12")}}
          },
          "labels": [],
          "changes": {}
        }
        """;

    private static string Issue(SampleValues values, string action, string state) =>
        $$"""
        {
          "object_kind": "issue",
          "event_type": "issue",
          "user": {{User(values)}},
          "project": {{Project(values)}},
          "object_attributes": {
            "id": {{Digits(values.EventId)}},
            "iid": 7,
            "title": "The lid drips",
            "confidential": false,
            "type": "Issue",
            "state": "{{state}}",
            "action": "{{action}}",
            "created_at": {{Json(values.OccurredAt)}},
            "updated_at": {{Json(values.OccurredAt)}},
            "url": {{Json($"https://gitlab.example.com/{values.Repository}/-/issues/7")}}
          }
        }
        """;

    private static string Pipeline(SampleValues values) =>
        $$"""
        {
          "object_kind": "pipeline",
          "object_attributes": {
            "id": {{Digits(values.EventId)}},
            "iid": 3,
            "name": "Kettle",
            "ref": {{Json(values.Branch)}},
            "tag": false,
            "sha": "{{Hex(values.EventId, CommitDigits)}}",
            "source": "push",
            "status": "success",
            "created_at": {{Json(values.OccurredAt)}},
            "finished_at": {{Json(values.OccurredAt)}},
            "duration": 63,
            "url": {{Json($"https://gitlab.example.com/{values.Repository}/-/pipelines/{Digits(values.EventId)}")}}
          },
          "user": {{User(values)}},
          "project": {{Project(values)}},
          "builds": []
        }
        """;

    private static string Release(SampleValues values) =>
        $$"""
        {
          "id": {{Digits(values.EventId)}},
          "object_kind": "release",
          "action": "create",
          "tag": "v1.2",
          "name": "Second pouring",
          "description": "",
          "created_at": {{Json(values.OccurredAt)}},
          "released_at": {{Json(values.OccurredAt)}},
          "project": {{Project(values)}},
          "url": {{Json($"https://gitlab.example.com/{values.Repository}/-/releases/v1.2")}}
        }
        """;

    private static string Login(SampleValues values) => values.Repository.Split('/')[0];

    private static string User(SampleValues values) => $$"""{ "id": 70401, "username": {{Json(Login(values))}}, "name": {{Json($"{values.FirstName} {values.LastName}")}} }""";

    private static string Project(SampleValues values) =>
        $$"""{ "id": 70402, "path_with_namespace": {{Json(values.Repository)}}, "default_branch": "main", "web_url": {{Json($"https://gitlab.example.com/{values.Repository}")}} }""";
}
