using Bridge.Contracts.Customers;
using Bridge.Contracts.Forms;
using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks;

public sealed class TypeformTranslatorTests
{
    [Fact]
    public void Answers_are_told_by_the_types_of_their_fields()
    {
        var message = Play.Single<FormSubmitted>(Form("""{"title":"Ask us"}""", """
            {"type":"text","text":"Ada","field":{"type":"short_text","ref":"first_name"}},
            {"type":"text","text":"Quayle","field":{"type":"short_text","ref":"last_name"}},
            null,
            {"type":"choice","choice":{"label":"green"},"field":{"type":"multiple_choice"}},
            {"type":"phone_number","phone_number":"+3511","field":{"type":"phone_number"}},
            {"type":"email","email":"a@b.example","field":{"type":"email"}},
            {"type":"text","text":" ","field":{"type":"long_text"}},
            {"type":"text","text":"Is it hot?","field":{"type":"long_text"}}
            """));

        Assert.Equal(("Ask us", "Is it hot?"), (message.Form, message.Message));
        Assert.Equal(new ContactDetails { Email = "a@b.example", Name = "Ada Quayle", Phone = "+3511" }, message.Contact);
        Assert.Equal(("e1", Play.Now), (message.Webhook.EventId, message.Webhook.OccurredAt));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"title":" "}""")]
    public void A_form_without_a_title_is_told_by_its_id(string definition) => Assert.Equal("f1", Play.Single<FormSubmitted>(Form(definition, "")).Form);

    [Fact]
    public void A_title_that_no_index_holds_is_replaced_by_the_id()
        => Assert.Equal("f1", Play.Single<FormSubmitted>(Form($$"""{"title":"{{new string('x', 513)}}"}""", "")).Form);

    [Fact]
    public void Without_an_address_nobody_is_named()
        => Assert.Null(Play.Single<FormSubmitted>(Form("null", """{"type":"text","text":"Ada","field":{"type":"short_text","ref":"name"}}""")).Contact);

    [Fact]
    public void The_body_and_not_the_id_tells_a_repeat()
    {
        static Guid Id(string title) => Assert.Single(Form($$"""{"title":"{{title}}"}""", "").Messages).MessageId;

        Assert.Equal(Id("a"), Id("a"));
        Assert.NotEqual(Id("a"), Id("b"));
    }

    [Theory]
    [InlineData("""{"event_type":"form_response"}""", "unreadable")]
    [InlineData("""{"event_type":"form_response","form_response":{"form_id":7}}""", "unreadable")]
    [InlineData("""{"event_type":"form_response","form_response":{"form_id":"f1","answers":[{"field":7}]}}""", "unreadable")]
    [InlineData("""{"event_type":"form_response_partial"}""", "no-typed-message")]
    public void Whatever_else_is_kept(string body, string expected) => Assert.Equal(expected, Play.KeptBecause(Play.Translate("typeform", body)));

    private static Translation Form(string definition, string answers)
        => Play.Translate("typeform", $$$"""
            {"event_id":"e1","event_type":"form_response",
             "form_response":{"form_id":"f1","submitted_at":"2026-01-01T12:00:00Z","definition":{{{definition}}},"answers":[{{{answers}}}]}}
            """);
}
