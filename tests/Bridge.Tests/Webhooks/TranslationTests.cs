using System.Text;
using Bridge.Contracts;
using Bridge.Contracts.Forms;
using Bridge.Webhooks;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.Webhooks;

public sealed class TranslationTests
{
    private static readonly SampleRequest[] Samples = [.. SampleCatalog.All.Select(sample => sample.Write(new() { OccurredAt = Play.Now }))];

    /// <summary>A source of each provider in code, and of each preset whose events are translated.</summary>
    private static readonly WebhookSource[] Sources =
        [.. ProviderCatalog.All.Select(provider => provider.Name).Union(SampleCatalog.All.Select(sample => sample.Provider)).Select(Play.SourceOf)];

    [Fact]
    public void No_bytes_make_a_translation_fail()
        => Prop.ForAll(Bodies().ToArbitrary(), body => Sources.All(source => IsTotal(source, body.Headers, body.Bytes)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Deep_nesting_is_kept_and_not_followed()
        => Assert.Equal("unreadable", Play.KeptBecause(Play.Translate("github", new string('[', 100_000), ("X-GitHub-Event", "push"))));

    [Fact]
    public void A_message_that_nobody_consumes_travels_as_it_came()
    {
        var body = """{"id":"wj_1","type":"form.submitted","form":"contact","fields":{}}""";
        var translation = Play.Translate("widgetjar", body, ("Content-Type", "application/json"));
        var typed = Assert.Single(translation.Messages);

        var unconsumed = typed.Unconsumed();

        var received = Assert.IsType<WebhookReceived>(unconsumed.Message);
        Assert.Equal((WebhookReceivedReason.NoConsumer, "application/json"), (received.Reason, received.ContentType));
        Assert.Equal(body, Encoding.UTF8.GetString(received.Body.Span));
        Assert.Equal(((FormSubmitted)typed.Message).Webhook, received.Webhook);
        Assert.NotEqual(typed.MessageId, unconsumed.MessageId);
    }

    [Fact]
    public void Items_of_a_batch_have_ids_of_their_own()
    {
        var source = Play.Source("widgetjar");
        var identified = source.AssumeVerified(Play.Request("{}")).Identify(new() { Id = "batch", IsIdSigned = true, Type = "batch" });
        var form = new FormSubmitted { Webhook = identified.Metadata, Form = "contact" };

        var messages = identified.PublishEach([new("0", form), new("1", form)]).Messages;

        Assert.Equal(["0", "1"], messages.Select(message => message.Item));
        Assert.NotEqual(messages[0].MessageId, messages[1].MessageId);
    }

    [Fact]
    public void Two_sources_of_one_scope_give_one_id_and_of_two_scopes_two()
    {
        var one = Id("first", scope: null);
        var other = Id("second", scope: null);
        Assert.NotEqual(one, other);
        Assert.Equal(Id("first", "account-1"), Id("second", "account-1"));

        static Guid Id(string name, string? scope)
        {
            var options = Play.Options("stripe");
            options.DedupScope = scope;
            var source = WebhookSource.Create(name, options);
            return source.Translate(source.AssumeVerified(Play.Request("""{"id":"evt_1","type":"x"}"""))).Messages[0].MessageId;
        }
    }

    [Fact]
    public void Several_events_that_tell_one_fact_make_one_message()
    {
        var one = Told("evt_1", "payment 1");
        var other = Told("evt_2", "payment 1");

        Assert.Equal(one.MessageId, other.MessageId);
        Assert.NotEqual(one.MessageId, Told("evt_1", "payment 2").MessageId);
        Assert.NotEqual(Told("evt_1", null).MessageId, Told("evt_2", null).MessageId);
        Assert.NotEqual(Told("evt_1", "payment\n1").MessageId, Told("evt_2", "payment\n1").MessageId);
        Assert.Equal("evt_2", other.Message.Webhook.EventId);

        static TranslatedMessage Told(string id, string? key)
        {
            var identified = Play.Source("widgetjar").AssumeVerified(Play.Request("{}")).Identify(new() { Id = id, IsIdSigned = true });
            var message = new FormSubmitted { Webhook = identified.Metadata, Form = "contact" };
            return Assert.Single(identified.Publish(EventTranslation.Of([new Fact(message, key)])).Messages);
        }
    }

    [Fact]
    public void A_blank_id_is_none()
    {
        static Guid Id(string body) => Play.Translate("stripe", body).Messages[0].MessageId;

        Assert.NotEqual(Id("""{"id":" ","type":"x","a":1}"""), Id("""{"id":" ","type":"x","a":2}"""));
    }

    private static bool IsTotal(WebhookSource source, WebhookHeaders headers, byte[] body)
    {
        var translation = source.Translate(source.AssumeVerified(Play.Request(headers, body)));
        return translation.Messages.Count > 0 != translation.IgnoredBecause is not null;
    }

    /// <summary>Any bytes, and samples with some of their bytes changed, which gets deeper.</summary>
    private static Gen<(WebhookHeaders Headers, byte[] Bytes)> Bodies()
    {
        var octets = Gen.Choose(0, 255).Select(octet => (byte)octet);
        var any = octets.ArrayOf().Select(bytes => (new WebhookHeaders(), bytes));
        var edits = (from place in Gen.Choose(0, 10_000) from octet in Gen.OneOf(octets, Gen.Elements("0123456789\"\\{}[],:-.e\0"u8.ToArray())) select (place, octet)).ArrayOf();
        var near = from sample in Gen.Elements(Samples) from changes in edits select (sample.Headers, Edit(sample.Body.ToArray(), changes));
        return Gen.Frequency((1, any), (9, near));
    }

    private static byte[] Edit(byte[] body, (int Place, byte Octet)[] changes)
    {
        foreach (var (place, octet) in changes.Take(3))
            body[place % body.Length] = octet;
        return body;
    }
}
