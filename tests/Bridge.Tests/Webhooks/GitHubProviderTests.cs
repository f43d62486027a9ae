using Bridge.Contracts.Code;

namespace Bridge.Tests.Webhooks;

public sealed class GitHubProviderTests
{
    private const string Push =
        """
        {"ref":"refs/heads/feature/tea","before":"0","after":"f00","deleted":false,"compare":"https://github.com/a/b/compare/x",
         "commits":[{"id":"e00"},{"id":"f00"}],"repository":{"full_name":"a/b","default_branch":"main","pushed_at":1767225600},"pusher":{"name":"ada"}}
        """;

    [Fact]
    public void A_push_to_a_branch_is_told()
    {
        var message = Play.Single<CodePushed>(Event("push", Push));

        Assert.Equal(("a/b", "feature/tea", false, "ada", 2, "f00"),
            (message.Repository, message.Branch, message.IsDefaultBranch, message.Pusher, message.CommitCount, message.HeadCommit));
        Assert.Equal(("d-1", DateTimeOffset.FromUnixTimeSeconds(1767225600)), (message.Webhook.EventId, message.Webhook.OccurredAt));
    }

    [Fact]
    public void A_push_to_the_default_branch_is_marked()
        => Assert.True(Play.Single<CodePushed>(Event("push", Push.Replace("feature/tea", "main", StringComparison.Ordinal))).IsDefaultBranch);

    [Theory]
    [InlineData("\"deleted\":false", "\"deleted\":true")]
    [InlineData("refs/heads/feature/tea", "refs/tags/v1")]
    public void A_tag_or_a_deletion_has_no_typed_message(string before, string after)
        => Assert.Equal("no-typed-message", Play.KeptBecause(Event("push", Push.Replace(before, after, StringComparison.Ordinal))));

    [Fact]
    public void A_ping_is_answered_and_not_published()
    {
        var translation = Event("ping", """{"zen":"Calm.","hook_id":1}""");

        Assert.Equal("ping", translation.IgnoredBecause);
        Assert.Empty(translation.Messages);
    }

    [Fact]
    public void A_push_cannot_be_passed_off_as_a_ping() => Assert.Equal("type-mismatch", Play.KeptBecause(Event("ping", Push)));

    [Fact]
    public void An_issue_cannot_be_passed_off_as_a_push() => Assert.Equal("type-mismatch", Play.KeptBecause(Event("push", """{"action":"opened","issue":{}}""")));

    [Fact]
    public void Another_delivery_id_does_not_make_another_message()
    {
        var one = Play.Translate("github", Push, ("X-GitHub-Event", "push"), ("X-GitHub-Delivery", "d-1"));
        var other = Play.Translate("github", Push, ("X-GitHub-Event", "push"), ("X-GitHub-Delivery", "d-2"));

        Assert.Equal(one.Messages[0].MessageId, other.Messages[0].MessageId);
    }

    [Theory]
    [InlineData("star", "star", "no-typed-message", "{}")]
    [InlineData("a\u001bb", "unknown", "no-typed-message", "{}")]
    [InlineData("issues", "issues", "unreadable", "not JSON")]
    [InlineData("push", "push", "unreadable", "[1]")]
    public void Whatever_else_is_kept(string type, string expectedType, string expected, string body)
    {
        var translation = Event(type, body);

        Assert.Equal((expected, expectedType), (Play.KeptBecause(translation), translation.Metadata.EventType));
    }

    [Fact]
    public void A_kind_of_event_that_fills_a_page_is_no_kind()
        => Assert.Equal("unknown", Event(new string('x', 256), "{}").Metadata.EventType);

    [Theory]
    [InlineData("opened", "false", typeof(PullRequestOpened))]
    [InlineData("reopened", "false", typeof(PullRequestReopened))]
    [InlineData("closed", "false", typeof(PullRequestClosed))]
    [InlineData("closed", "true", typeof(PullRequestMerged))]
    public void What_happens_to_a_pull_request_is_told(string action, string merged, Type expected)
    {
        var message = Assert.Single(Event("pull_request", PullRequest(action, merged)).Messages).Message;

        Assert.IsType(expected, message);
        Assert.Equal(Play.Now, message.Webhook.OccurredAt);
    }

    [Fact]
    public void A_pull_request_is_told_with_its_branches()
    {
        var message = Play.Single<PullRequestMerged>(Event("pull_request", PullRequest("closed", "true")));

        var expected = new PullRequestDetails
        {
            Repository = "a/b",
            Number = 3,
            Title = "Pour",
            SourceBranch = "tea",
            TargetBranch = "main",
            HeadCommit = "f00",
            IsDraft = true,
            Url = "https://github.com/a/b/pull/3",
        };
        Assert.Equal((expected, "c0f", "ada"), (message.PullRequest, message.MergeCommit, message.Actor));
    }

    [Theory]
    [InlineData("opened", typeof(IssueOpened))]
    [InlineData("reopened", typeof(IssueReopened))]
    [InlineData("closed", typeof(IssueClosed))]
    public void What_happens_to_an_issue_is_told(string action, Type expected)
        => Assert.IsType(expected, Assert.Single(Event("issues", Issue(action)).Messages).Message);

    [Fact]
    public void An_issue_is_told_with_the_reason_for_its_end()
    {
        var message = Play.Single<IssueClosed>(Event("issues", Issue("closed")));

        Assert.Equal((new IssueDetails { Repository = "a/b", Number = 7, Title = "Drip", Url = null }, "not_planned", "ada"), (message.Issue, message.Reason, message.Actor));
    }

    [Theory]
    [InlineData("success", true)]
    [InlineData("failure", false)]
    [InlineData("timed_out", false)]
    public void A_run_that_finished_is_told_with_what_came_of_it(string conclusion, bool isSuccess)
    {
        var message = Play.Single<PipelineFinished>(Event("workflow_run", WorkflowRun("completed", $"\"{conclusion}\"")));

        Assert.Equal((conclusion, isSuccess, "12345678901", "main", "f00"), (message.Conclusion, message.IsSuccess, message.RunId, message.Branch, message.Commit));
        Assert.Equal((null, "ada"), (message.Name, message.Actor));
    }

    [Fact]
    public void A_release_is_told()
    {
        var message = Play.Single<ReleasePublished>(Event("release", Release("published")));

        Assert.Equal(("a/b", "v1", null, true, "ada"), (message.Repository, message.Tag, message.Name, message.IsPrerelease, message.Actor));
    }

    [Theory]
    [InlineData("pull_request", "labeled")]
    [InlineData("issues", "assigned")]
    [InlineData("workflow_run", "requested")]
    [InlineData("release", "deleted")]
    public void What_else_happens_to_them_has_no_typed_message(string type, string action)
        => Assert.Equal("no-typed-message", Play.KeptBecause(Event(type, Bodies(action)[type])));

    [Fact]
    public void A_run_without_a_conclusion_has_not_finished()
        => Assert.Equal("no-typed-message", Play.KeptBecause(Event("workflow_run", WorkflowRun("completed", "null"))));

    [Fact]
    public void No_kind_can_be_passed_off_as_another()
        => Assert.All(Bodies("opened").Append(new("push", Push)), signed => Assert.All(Bodies("opened").Keys.Append("push").Append("ping").Where(type => type != signed.Key), type =>
            Assert.Equal("type-mismatch", Play.KeptBecause(Event(type, signed.Value)))));

    [Theory]
    [InlineData("pull_request", "review")]
    [InlineData("pull_request", "comment")]
    [InlineData("pull_request", "thread")]
    [InlineData("issues", "comment")]
    [InlineData("workflow_run", "deployment")]
    public void An_event_that_only_mentions_them_cannot_be_passed_off_as_theirs(string type, string mentionedIn)
        => Assert.Equal("type-mismatch", Play.KeptBecause(Event(type, $$"""{"{{mentionedIn}}":{},{{Bodies("opened")[type].Trim()[1..]}}""")));

    [Theory]
    [InlineData("push", Push)]
    [InlineData("ping", """{"zen":"Calm.","hook_id":1}""")]
    public void A_form_gives_the_same_as_its_payload(string type, string body)
    {
        var form = Play.Translate("github", $"payload={Uri.EscapeDataString(body).Replace("%20", "+", StringComparison.Ordinal)}",
            ("X-GitHub-Event", type), ("X-GitHub-Delivery", "d-1"), ("Content-Type", "application/x-www-form-urlencoded"));

        Assert.Equal(Told(Event(type, body)), Told(form));
    }

    [Theory]
    [InlineData("payload=%7B")]
    [InlineData("payload=1&payload=2")]
    [InlineData("payload=%5B%5D")]
    public void A_form_without_a_payload_is_unreadable_or_no_push(string body)
        => Assert.Contains(Play.KeptBecause(Play.Translate("github", body, ("X-GitHub-Event", "push"), ("Content-Type", "application/x-www-form-urlencoded"))), new[] { "unreadable", "type-mismatch" });

    private static string PullRequest(string action, string merged) =>
        $$$"""
        {"action":"{{{action}}}","number":3,"pull_request":{"number":3,"title":"Pour","draft":true,"merged":{{{merged}}},"merge_commit_sha":"c0f","updated_at":"2026-01-01T12:00:00Z",
         "html_url":"https://github.com/a/b/pull/3","head":{"ref":"tea","sha":"f00"},"base":{"ref":"main","sha":"b00"}},"repository":{"full_name":"a/b"},"sender":{"login":"ada"}}
        """;

    private static string Issue(string action)
        => $$$"""{"action":"{{{action}}}","issue":{"number":7,"title":"Drip","state_reason":"not_planned"},"repository":{"full_name":"a/b"},"sender":{"login":"ada"}}""";

    private static string WorkflowRun(string action, string conclusion) =>
        $$$"""
        {"action":"{{{action}}}","workflow_run":{"id":12345678901,"name":"","head_branch":"main","head_sha":"f00","conclusion":{{{conclusion}}},"actor":{"login":"ada"}},
         "repository":{"full_name":"a/b"},"sender":{"login":"grace"}}
        """;

    private static string Release(string action)
        => $$$"""{"action":"{{{action}}}","release":{"tag_name":"v1","name":null,"prerelease":true},"repository":{"full_name":"a/b"},"sender":{"login":"ada"}}""";

    private static Dictionary<string, string> Bodies(string action) => new()
    {
        ["pull_request"] = PullRequest(action, "false"),
        ["issues"] = Issue(action),
        ["workflow_run"] = WorkflowRun(action, "null"),
        ["release"] = Release(action),
    };

    /// <summary>What is told, apart from the hash of the bytes.</summary>
    private static (string?, object?) Told(Bridge.Webhooks.Translation translation) => (translation.IgnoredBecause, translation.Messages is [var only]
        ? ((CodePushed)only.Message) with { Webhook = only.Message.Webhook with { BodyHash = string.Empty } }
        : null);

    private static Bridge.Webhooks.Translation Event(string type, string body)
        => Play.Translate("github", body, ("X-GitHub-Event", type), ("X-GitHub-Delivery", "d-1"));
}
