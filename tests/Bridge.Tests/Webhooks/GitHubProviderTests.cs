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
    [InlineData("issues", "issues", "no-typed-message", "{}")]
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

    private static Bridge.Webhooks.Translation Event(string type, string body)
        => Play.Translate("github", body, ("X-GitHub-Event", type), ("X-GitHub-Delivery", "d-1"));
}
