using System.Text;
using Bridge.Contracts;
using Bridge.Webhooks;
using Bridge.Webhooks.Presets;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Schemes;
using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.Webhooks;

public sealed class PresetTests
{
    [Fact]
    public void Every_preset_can_be_compiled_and_every_place_of_it_be_read()
    {
        Assert.All(PresetCatalog.All, preset =>
        {
            var errors = new List<string>();
            if (preset.Scheme is { } scheme)
                SchemeCompiler.TryCompile(scheme, preset.Name, errors, out _);
            Assert.Empty(errors);
            Assert.All(preset.Preset.Id.Concat(preset.Preset.Type).Concat(preset.Preset.OccurredAt).Concat(preset.Preset.ApiVersion), place => Assert.True(ValueLocation.TryParse(place, out _), place));
            Assert.StartsWith("https://", preset.Preset.Page, StringComparison.Ordinal);
        });
        Assert.Equal(ProviderCatalog.All.Count + PresetCatalog.All.Count, ProviderCatalog.Names.Distinct().Count());
    }

    [Theory]
    [InlineData("square", """{"event_id":"e-1","type":"catalog.version.updated"}""", "e-1", "catalog.version.updated")]
    [InlineData("pagerduty", """{"event":{"id":"01A","event_type":"incident.escalated"}}""", "01A", "incident.escalated")]
    [InlineData("intercom", """{"id":7,"topic":"user.created"}""", "7", "user.created")]
    [InlineData("slack", """{"event_id":"Ev1","event":{"type":"message"}}""", "Ev1", "message")]
    [InlineData("calendly", """{"event":"invitee.created"}""", null, "invitee.created")]
    [InlineData("calendly", """{"event":["invitee.created"]}""", null, "unknown")]
    [InlineData("calendly", """{"event":"a\nb"}""", null, "unknown")]
    [InlineData("square", """{"event_id":"\ud800"}""", null, "unknown")]
    [InlineData("xero", """{"events":[]}""", null, "unknown")]
    public void Id_and_kind_are_read_from_their_places(string preset, string body, string? id, string type)
    {
        var received = Received(Source(preset), body);

        Assert.Equal((id, type, preset), (received.Webhook.EventId, received.Webhook.EventType, received.Webhook.Provider));
        Assert.Equal(WebhookReceivedReason.NoTypedMessage, received.Reason);
        Assert.Equal(body, Encoding.UTF8.GetString(received.Body.Span));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"\ud800":1}""")]
    public void What_is_no_JSON_is_kept_as_unreadable(string body)
        => Assert.Equal(WebhookReceivedReason.Unreadable, Received(Source("square"), body).Reason);

    [Theory]
    [InlineData("mailgun")]
    [InlineData("linear")]
    public void A_body_with_half_a_character_in_a_name_is_refused_and_throws_nothing(string preset)
        => Assert.NotEqual(Verdict.Accepted, Source(preset).Verify(Play.Request("""{"\ud800":1}""")).Verdict);

    [Fact]
    public void Only_an_id_that_is_signed_tells_a_repeat()
    {
        Assert.Equal(MessageId("square", """{"event_id":"1","a":1}"""), MessageId("square", """{"event_id":"1","a":2}"""));
        Assert.Equal(MessageId("svix", """{"a":1}""", ("svix-id", "1")), MessageId("svix", """{"a":2}""", ("svix-id", "1")));
        Assert.NotEqual(MessageId("svix", "{}", ("svix-id", "1")), MessageId("svix", "{}", ("svix-id", "2")));
        Assert.NotEqual(MessageId("bitbucket", """{"a":1}""", ("X-Request-UUID", "1")), MessageId("bitbucket", """{"a":2}""", ("X-Request-UUID", "1")));
        Assert.Equal(MessageId("bitbucket", "{}", ("X-Request-UUID", "1")), MessageId("bitbucket", "{}", ("X-Request-UUID", "2")));
        Assert.Equal(MessageId("gitlab", "{}", ("Idempotency-Key", "1")), MessageId("gitlab", "{}", ("Idempotency-Key", "2")));
    }

    [Fact]
    public void With_another_scheme_the_id_is_signed_only_where_that_one_covers_it()
    {
        var options = Play.Options("square");
        options.Scheme = new() { Signature = new() { In = ["header:X"] }, Message = "{header:Y}" };
        var source = WebhookSource.Create("any", options);

        Assert.NotEqual(Message(source, """{"event_id":"1","a":1}""").MessageId, Message(source, """{"event_id":"1","a":2}""").MessageId);
    }

    [Fact]
    public void Each_item_of_a_batch_is_a_message_of_its_own()
    {
        var source = Source("sendgrid");
        var first = Items(source, """[{"sg_event_id":"a","event":"delivered"},{"sg_event_id":"b","event":"bounce"}, 7]""" + "\r\n");
        var again = Items(source, """[{"sg_event_id":"b","event":"bounce"}]""");

        Assert.Equal(["delivered", "bounce", "unknown"], first.Select(item => ((WebhookReceived)item.Message).Webhook.EventType));
        Assert.Equal("""{"sg_event_id":"b","event":"bounce"}""", Encoding.UTF8.GetString(((WebhookReceived)first[1].Message).Body.Span));
        Assert.Equal(first[1].MessageId, Assert.Single(again).MessageId);
        Assert.Equal(3, first.Select(item => item.MessageId).Distinct().Count());
    }

    [Fact]
    public void An_attempt_of_HubSpot_is_told_by_three_fields_and_not_by_its_number()
    {
        const string Body = """[{"eventId":1,"subscriptionId":2,"occurredAt":3,"attemptNumber":0}]""";

        var again = Body.Replace("\"attemptNumber\":0", "\"attemptNumber\":1", StringComparison.Ordinal);
        Assert.Equal(Assert.Single(Items(Source("hubspot-v3"), Body)).MessageId, Assert.Single(Items(Source("hubspot-v3"), again)).MessageId);
    }

    [Fact]
    public void An_empty_batch_is_ignored_and_one_beyond_bounds_is_kept_whole()
    {
        Assert.Empty(Items(Source("sendgrid"), "[]"));
        Assert.Equal(WebhookReceivedReason.Unreadable, Received(Source("sendgrid"), "{}").Reason);
        Assert.Equal(WebhookReceivedReason.Unreadable, Received(Source("sendgrid"), $"[{string.Join(',', Enumerable.Repeat("0", 5001))}]").Reason);
    }

    [Fact]
    public void No_bytes_make_a_translation_fail()
    {
        var sources = PresetCatalog.All.Select(preset => Source(preset.Name)).ToArray();
        var texts = Gen.Elements("{", "}", "[", "]", "\"", "\\ud800", "event", ":", ",", "1", "\0", "null", "id", "\"id\":\"a\"").ArrayOf();
        Prop.ForAll(texts.Select(string.Concat).ToArbitrary(), body => sources.All(source => Translate(source, body).Metadata is not null)).QuickCheckThrowOnFailure();
    }

    /// <summary>A source of which the key does not matter, because nothing is verified.</summary>
    internal static WebhookSource Source(string preset)
        => WebhookSource.Create("any", new()
        {
            Provider = preset,
            PublicUrl = Schemes.Url,
            Secrets = [VectorTests.SecretOf(preset)],
        });

    private static Translation Translate(WebhookSource source, string body, params (string Name, string Value)[] headers)
        => source.Translate(source.AssumeVerified(Play.Request(body, headers)));

    private static TranslatedMessage Message(WebhookSource source, string body, params (string Name, string Value)[] headers)
        => Assert.Single(Translate(source, body, headers).Messages);

    private static IReadOnlyList<TranslatedMessage> Items(WebhookSource source, string body) => Translate(source, body).Messages;

    private static WebhookReceived Received(WebhookSource source, string body) => Assert.IsType<WebhookReceived>(Message(source, body).Message);

    private static Guid MessageId(string preset, string body, params (string Name, string Value)[] headers) => Message(Source(preset), body, headers).MessageId;
}
