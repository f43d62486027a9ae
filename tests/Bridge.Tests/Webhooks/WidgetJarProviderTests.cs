using Bridge.Contracts.Customers;
using Bridge.Contracts.Forms;

namespace Bridge.Tests.Webhooks;

public sealed class WidgetJarProviderTests
{
    [Fact]
    public void A_form_is_told()
    {
        var message = Play.Single<FormSubmitted>(Play.Translate("widgetjar",
            """{"id":"wj_1","type":"form.submitted","created_at":"2026-01-01T12:00:00Z","form":"contact","fields":{"email":" a@b.example ","name":"Ada","message":"Hello"}}"""));

        Assert.Equal(("contact", "Hello", new ContactDetails { Email = "a@b.example", Name = "Ada" }), (message.Form, message.Message, message.Contact));
        Assert.Equal(("wj_1", Play.Now), (message.Webhook.EventId, message.Webhook.OccurredAt));
    }

    [Fact]
    public void A_form_without_an_address_names_nobody()
        => Assert.Null(Play.Single<FormSubmitted>(Play.Translate("widgetjar", """{"id":"wj_1","type":"form.submitted","form":"poll","fields":{"name":"Ada"}}""")).Contact);

    [Fact]
    public void A_long_message_arrives_whole()
    {
        var text = new string('x', 60_000);

        Assert.Equal(text, Play.Single<FormSubmitted>(Play.Translate("widgetjar",
            $$$"""{"id":"wj_1","type":"form.submitted","form":"contact","fields":{"message":"{{{text}}}"}}""")).Message);
    }

    [Theory]
    [InlineData("\"form.opened\"", "{}", "no-typed-message")]
    [InlineData("\"form.submitted\"", "null", "unreadable")]
    [InlineData("\"form.submitted\"", "[]", "unreadable")]
    [InlineData("7", "{}", "unreadable")]
    public void Whatever_else_is_kept(string type, string fields, string expected)
        => Assert.Equal(expected, Play.KeptBecause(Play.Translate("widgetjar", $$"""{"id":"wj_1","type":{{type}},"form":"contact","fields":{{fields}}}""")));

    [Theory]
    [InlineData("\"2026-01-01T12:00:00\"")]
    [InlineData("\"yesterday\"")]
    [InlineData("{\"at\":[1]}")]
    [InlineData("1e400")]
    [InlineData("253402300800")]
    public void A_time_that_cannot_be_read_is_no_time(string time)
        => Assert.Null(Play.Single<FormSubmitted>(Play.Translate("widgetjar",
            $$$"""{"id":"wj_1","type":"form.submitted","created_at":{{{time}}},"form":"contact","fields":{}}""")).Webhook.OccurredAt);

    [Fact]
    public void An_id_that_could_forge_another_identity_does_not_name_the_message()
    {
        static Guid Id(string note) => Assert.Single(Play.Translate("widgetjar",
            $$$"""{"id":"wj_1\n","note":"{{{note}}}","type":"form.submitted","form":"contact","fields":{}}""").Messages).MessageId;

        Assert.NotEqual(Id("a"), Id("b"));
    }

    [Theory]
    [InlineData("\\n")]
    [InlineData("\\u001b[31m")]
    [InlineData("\\u2028")]
    public void A_kind_of_event_that_could_forge_a_line_of_a_log_is_no_kind(string text)
    {
        var metadata = Play.Translate("widgetjar", $$"""{"id":"wj{{text}}1","type":"form{{text}}x"}""").Metadata;

        Assert.Equal(("unknown", null), (metadata.EventType, metadata.EventId));
    }
}
