using Bridge.Contracts.Slack;
using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks;

public sealed class SlackTranslatorTests
{
    private const string Command = "team_id=T1&channel_id=C1&user_id=U1&command=%2Fdeploy&text=web+now%21&response_url=https%3A%2F%2Fhooks.slack.com%2Fx&trigger_id=1.2.3";

    [Fact]
    public void A_message_is_told()
    {
        var message = Play.Single<MessagePosted>(Event("""{"type":"message","channel":"C1","user":"U1","text":"Hello","ts":"1.2","thread_ts":"1.1"}"""));

        Assert.Equal(("T1", "C1", "U1", false, "Hello"), (message.TeamId, message.ChannelId, message.UserId, message.IsFromBot, message.Text));
        Assert.Equal(("1.2", "1.1"), (message.Timestamp, message.ThreadTimestamp));
        Assert.Equal(("Ev1", "message", Play.Now), (message.Webhook.EventId, message.Webhook.EventType, message.Webhook.OccurredAt));
    }

    [Theory]
    [InlineData("""{"type":"message","channel":"C1","user":"U1","bot_id":"B1","text":"Beep","ts":"1.2"}""")]
    [InlineData("""{"type":"message","subtype":"bot_message","channel":"C1","text":"Beep","ts":"1.2"}""")]
    public void A_message_of_a_bot_is_marked(string told) => Assert.True(Play.Single<MessagePosted>(Event(told)).IsFromBot);

    [Theory]
    [InlineData("message_changed")]
    [InlineData("message_deleted")]
    [InlineData("channel_join")]
    [InlineData("a_subtype_of_tomorrow")]
    public void What_else_happens_in_a_channel_has_no_typed_message(string subtype)
        => Assert.Equal("no-typed-message", Play.KeptBecause(Event($$"""{"type":"message","subtype":"{{subtype}}","channel":"C1","user":"U1","text":"","ts":"1.2"}""")));

    [Fact]
    public void A_mention_of_the_app_is_told()
    {
        var message = Play.Single<AppMentioned>(Event("""{"type":"app_mention","channel":"C1","user":"U1","text":"<@U9> hi","ts":"1.2"}"""));

        Assert.Equal(("T1", "C1", "U1", "<@U9> hi", "1.2", null), (message.TeamId, message.ChannelId, message.UserId, message.Text, message.Timestamp, message.ThreadTimestamp));
    }

    [Fact]
    public void A_slash_command_is_told()
    {
        var message = Play.Single<SlashCommandInvoked>(Form(Command));

        Assert.Equal(("T1", "C1", "U1", "/deploy", "web now!"), (message.TeamId, message.ChannelId, message.UserId, message.Command, message.Text));
        Assert.Equal(("https://hooks.slack.com/x", "1.2.3"), (message.ResponseUrl, message.TriggerId));
        Assert.Equal((null, "/deploy", null), (message.Webhook.EventId, message.Webhook.EventType, message.Webhook.OccurredAt));
    }

    [Fact]
    public void A_slash_command_alone_has_no_text() => Assert.Null(Play.Single<SlashCommandInvoked>(Form(Command.Replace("web+now%21", "", StringComparison.Ordinal))).Text);

    [Theory]
    [InlineData("\"value\":\"7\"", "7")]
    [InlineData("\"selected_option\":{\"value\":\"green\"}", "green")]
    [InlineData("\"selected_option\":null", null)]
    [InlineData("\"selected_date\":\"2026-01-01\"", "2026-01-01")]
    [InlineData("\"selected_user\":\"U2\"", "U2")]
    [InlineData("\"selected_options\":[{\"value\":\"a\"},{\"value\":\"b\"}]", null)]
    public void A_component_that_was_used_is_told_with_what_was_chosen(string chosen, string? expected)
    {
        var message = Play.Single<ActionTaken>(Interaction($$"""
            {"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"channel":{"id":"C1"},"container":{"message_ts":"1.2"},"trigger_id":"1.2.3",
             "response_url":"https://hooks.slack.com/y","actions":[{"action_id":"pour","block_id":"tea","action_ts":"1767268800.5",{{chosen}}}]}
            """));

        Assert.Equal(new ActionDetails { ActionId = "pour", BlockId = "tea", Value = expected }, Assert.Single(message.Actions));
        Assert.Equal(("T1", "U1", "C1", "1.2", "https://hooks.slack.com/y", "1.2.3"),
            (message.TeamId, message.UserId, message.ChannelId, message.MessageTimestamp, message.ResponseUrl, message.TriggerId));
        Assert.Equal(("block_actions", Play.Now), (message.Webhook.EventType, message.Webhook.OccurredAt));
    }

    [Theory]
    [InlineData("view_submission")]
    [InlineData("shortcut")]
    public void Other_interactions_have_no_typed_message(string type)
    {
        var translation = Interaction($$$"""{"type":"{{{type}}}","user":{"id":"U1"},"trigger_id":"1"}""");

        Assert.Equal(("no-typed-message", type), (Play.KeptBecause(translation), translation.Metadata.EventType));
    }

    [Fact]
    public void A_retry_is_the_same_message_whatever_its_headers_say()
    {
        const string Told = """{"type":"message","channel":"C1","user":"U1","text":"Hello","ts":"1.2"}""";
        var retry = Play.Translate("slack", Callback(Told) + " ", ("X-Slack-Retry-Num", "1"), ("X-Slack-Retry-Reason", "http_timeout"));

        Assert.Equal(Event(Told).Messages[0].MessageId, retry.Messages[0].MessageId);
    }

    [Theory]
    [InlineData("""{"type":"message","channel":"C1","ts":"1.2"}""")]
    [InlineData("""{"type":"message","channel":7,"text":"","ts":"1.2"}""")]
    [InlineData("""{"type":"app_mention","channel":"C1","text":"","ts":"1.2"}""")]
    public void An_event_of_another_shape_is_unreadable(string told) => Assert.Equal("unreadable", Play.KeptBecause(Event(told)));

    [Theory]
    [InlineData("command=%2Fdeploy")]
    [InlineData("command=%2Fdeploy&command=%2Fdeploy")]
    [InlineData("payload=%7B%22type%22%3A%22block_actions%22%7D")]
    [InlineData("payload=%7B")]
    public void A_form_of_another_shape_has_no_typed_message(string body)
        => Assert.Contains(Play.KeptBecause(Form(body)), new[] { "unreadable", "no-typed-message" });

    [Theory]
    [InlineData("""{"command":"/deploy","type":"event_callback","event":{"type":"message"}}""")]
    [InlineData("""{"type":"url_verification","challenge":"x"}""")]
    [InlineData("[]")]
    public void No_other_JSON_is_a_slash_command(string body) => Assert.IsNotType<SlashCommandInvoked>(Play.Translate("slack", body).Messages[0].Message);

    private static string Callback(string told) => $$"""{"type":"event_callback","team_id":"T1","event_id":"Ev1","event_time":1767268800,"event":{{told}}}""";

    private static Translation Event(string told) => Play.Translate("slack", Callback(told));

    private static Translation Form(string body) => Play.Translate("slack", body, ("Content-Type", "application/x-www-form-urlencoded"));

    private static Translation Interaction(string payload) => Form($"payload={Uri.EscapeDataString(payload)}");
}
