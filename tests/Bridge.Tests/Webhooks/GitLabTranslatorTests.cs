using Bridge.Contracts.Code;
using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks;

public sealed class GitLabTranslatorTests
{
    private const string Project = """{"path_with_namespace":"g/h/b","default_branch":"main"}""";

    public static TheoryData<string> Presets => ["gitlab", "gitlab-signed"];

    [Theory]
    [MemberData(nameof(Presets))]
    public void A_push_to_a_branch_is_told(string preset)
    {
        var message = Play.Single<CodePushed>(Event(Push("refs/heads/feature/tea", "f00"), preset));

        Assert.Equal(("g/h/b", "feature/tea", false, "ada", 21, "f00"),
            (message.Repository, message.Branch, message.IsDefaultBranch, message.Pusher, message.CommitCount, message.HeadCommit));
    }

    [Fact]
    public void A_push_to_the_default_branch_is_marked() => Assert.True(Play.Single<CodePushed>(Event(Push("refs/heads/main", "f00"))).IsDefaultBranch);

    [Theory]
    [InlineData("refs/tags/v1", "f00")]
    [InlineData("refs/heads/main", "0000000000000000000000000000000000000000")]
    public void A_tag_or_a_deletion_has_no_typed_message(string @ref, string after) => Assert.Equal("no-typed-message", Play.KeptBecause(Event(Push(@ref, after))));

    [Theory]
    [InlineData("open", typeof(PullRequestOpened))]
    [InlineData("reopen", typeof(PullRequestReopened))]
    [InlineData("merge", typeof(PullRequestMerged))]
    [InlineData("close", typeof(PullRequestClosed))]
    public void What_happens_to_a_merge_request_is_told(string action, Type expected)
        => Assert.IsType(expected, Assert.Single(Event(MergeRequest(action)).Messages).Message);

    [Fact]
    public void A_merge_request_is_told_with_its_branches()
    {
        var message = Play.Single<PullRequestMerged>(Event(MergeRequest("merge")));

        var expected = new PullRequestDetails { Repository = "g/h/b", Number = 3, Title = "Pour", SourceBranch = "tea", TargetBranch = "main", HeadCommit = "f00", IsDraft = false };
        Assert.Equal((expected, "c0f", "ada"), (message.PullRequest, message.MergeCommit, message.Actor));
        Assert.Equal(Play.Now, message.Webhook.OccurredAt);
    }

    [Theory]
    [InlineData("open", typeof(IssueOpened))]
    [InlineData("reopen", typeof(IssueReopened))]
    [InlineData("close", typeof(IssueClosed))]
    public void What_happens_to_an_issue_is_told(string action, Type expected)
        => Assert.IsType(expected, Assert.Single(Event(Issue(action, "false")).Messages).Message);

    [Fact]
    public void A_confidential_issue_stays_as_it_is() => Assert.Equal("no-typed-message", Play.KeptBecause(Event(Issue("open", "true"))));

    [Theory]
    [InlineData("success", true)]
    [InlineData("failed", false)]
    [InlineData("canceled", false)]
    [InlineData("skipped", false)]
    public void A_pipeline_that_finished_is_told_with_what_came_of_it(string status, bool isSuccess)
    {
        var message = Play.Single<PipelineFinished>(Event(Pipeline(status, "false")));

        Assert.Equal((status, isSuccess, "31", "main", "f00"), (message.Conclusion, message.IsSuccess, message.RunId, message.Branch, message.Commit));
    }

    [Fact]
    public void A_pipeline_of_a_tag_ran_on_no_branch() => Assert.Null(Play.Single<PipelineFinished>(Event(Pipeline("success", "true"))).Branch);

    [Theory]
    [InlineData("pending")]
    [InlineData("running")]
    [InlineData("manual")]
    public void A_pipeline_that_has_not_finished_has_no_typed_message(string status)
        => Assert.Equal("no-typed-message", Play.KeptBecause(Event(Pipeline(status, "false"))));

    [Fact]
    public void A_release_is_told()
    {
        var message = Play.Single<ReleasePublished>(Event(Release("create")));

        Assert.Equal(("g/h/b", "v1", "First", false, null), (message.Repository, message.Tag, message.Name, message.IsPrerelease, message.Actor));
        Assert.Equal(Play.Now, message.Webhook.OccurredAt);
    }

    [Theory]
    [InlineData("""{"object_kind":"note"}""", "no-typed-message")]
    [InlineData("""{"object_kind":"push"}""", "unreadable")]
    [InlineData("""{"object_kind":"merge_request","object_attributes":[]}""", "unreadable")]
    [InlineData("""{"object_kind":"issue"}""", "unreadable")]
    [InlineData("""{"object_kind":"pipeline"}""", "unreadable")]
    [InlineData("""{"object_kind":"release"}""", "unreadable")]
    public void Whatever_else_is_kept(string body, string expected) => Assert.Equal(expected, Play.KeptBecause(Event(body)));

    [Fact]
    public void Other_actions_have_no_typed_message()
        => Assert.All([MergeRequest("update"), Issue("update", "false"), Release("delete")], body => Assert.Equal("no-typed-message", Play.KeptBecause(Event(body))));

    private static string Push(string @ref, string after)
        => $$"""{"object_kind":"push","ref":"{{@ref}}","after":"{{after}}","user_username":"ada","total_commits_count":21,"project":{{Project}}}""";

    private static string MergeRequest(string action) =>
        $$$"""
        {"object_kind":"merge_request","user":{"username":"ada"},"project":{{{Project}}},"object_attributes":{"iid":3,"title":"Pour","source_branch":"tea",
         "target_branch":"main","last_commit":{"id":"f00"},"merge_commit_sha":"c0f","action":"{{{action}}}","updated_at":"2026-01-01T12:00:00Z"}}
        """;

    private static string Issue(string action, string confidential) =>
        $$$"""
        {"object_kind":"issue","user":{"username":"ada"},"project":{{{Project}}},
         "object_attributes":{"iid":7,"title":"Drip","action":"{{{action}}}","confidential":{{{confidential}}}}}
        """;

    private static string Pipeline(string status, string tag) =>
        $$$"""
        {"object_kind":"pipeline","project":{{{Project}}},"object_attributes":{"id":31,"ref":"main","tag":{{{tag}}},"sha":"f00","status":"{{{status}}}"}}
        """;

    private static string Release(string action)
        => $$$"""{"object_kind":"release","action":"{{{action}}}","tag":"v1","name":"First","released_at":"2026-01-01 12:00:00 UTC","project":{{{Project}}}}""";

    private static Translation Event(string body, string preset = "gitlab") => Play.Assume(preset, body, ("webhook-id", "w-1"));
}
