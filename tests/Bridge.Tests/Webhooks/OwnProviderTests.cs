using Bridge.Contracts;
using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks;

/// <summary>Senders that Bridge does not know: the configuration alone tells how they sign and what their events are.</summary>
public sealed class OwnProviderTests
{
    [Fact]
    public void A_sender_that_nobody_knows_is_verified_and_identified_by_configuration_alone()
    {
        var source = OwnSource.Of(("Provider", "parcelpost"), ("Id:0", "json:/id"), ("Type:0", "json:/type"), ("OccurredAt:0", "json:/at"));

        var received = Received(source, """{"id":"p-1","type":"parcel.lost","at":"2026-01-01T11:00:00Z"}""");

        Assert.Equal(("parcelpost", "p-1", "parcel.lost", Play.Now.AddHours(-1)), (received.Webhook.Provider, received.Webhook.EventId, received.Webhook.EventType, received.Webhook.OccurredAt));
        Assert.Equal(WebhookReceivedReason.NoTypedMessage, received.Reason);
    }

    [Fact]
    public void Without_a_name_it_has_the_name_of_its_source()
        => Assert.Equal("shop", Received(OwnSource.Of(("Type:0", "json:/type")), """{"type":"a"}""").Webhook.Provider);

    [Fact]
    public void A_sender_of_one_kind_of_event_need_not_tell_it()
        => Assert.Equal("parcel.lost", Received(OwnSource.Of(("Type:0", "json:/type"), ("Type:1", "text:parcel.lost")), "{}").Webhook.EventType);

    [Fact]
    public void Times_are_read_as_they_are_said_to_be_written()
        => Assert.Equal(
            Play.Now,
            Received(OwnSource.Of(("Type:0", "text:a"), ("OccurredAt:0", "json:/at"), ("OccurredAtEncoding", "UnixMilliseconds")), """{"at":1767268800000}""").Webhook.OccurredAt);

    [Fact]
    public void Only_an_id_that_the_signature_covers_tells_a_repeat()
    {
        var signed = OwnSource.Of(("Type:0", "text:a"), ("Id:0", "json:/id"));
        Assert.Equal(Message(signed, """{"id":1,"a":1}""").MessageId, Message(signed, """{"id":1,"a":2}""").MessageId);

        var unsigned = OwnSource.Of(("Type:0", "text:a"), ("Id:0", "header:X-Id"));
        Assert.Equal(Message(unsigned, "{}", ("X-Id", "1")).MessageId, Message(unsigned, "{}", ("X-Id", "2")).MessageId);
    }

    [Theory]
    [InlineData("json:/events", """{"events":[{"type":"a","id":1},{"type":"b","id":2}]}""")]
    [InlineData("json:", """[{"type":"a","id":1},{"type":"b","id":2}]""")]
    public void Each_item_is_a_message(string items, string body)
    {
        var source = OwnSource.Of(("Type:0", "json:/type"), ("Id:0", "json:/id"), ("Items", items));

        Assert.Equal([("1", "a"), ("2", "b")], source.Translate(body).Messages.Select(message => (message.Message.Webhook.EventId!, message.Message.Webhook.EventType)));
    }

    [Fact]
    public void A_preset_may_find_its_events_elsewhere()
    {
        var source = OwnSource.Of(("Provider", "generic-hex"), ("Type:0", "json:/kind"), ("Id:0", "json:/no"));

        var received = Received(source, """{"kind":"a","no":7,"type":"b"}""");

        Assert.Equal(("generic-hex", "7", "a"), (received.Webhook.Provider, received.Webhook.EventId, received.Webhook.EventType));
        Assert.Equal("b", Received(OwnSource.Of(("Provider", "generic-hex")), """{"kind":"a","type":"b"}""").Webhook.EventType);
    }

    [Theory]
    [InlineData("Type:0", "/type", "Sources:shop:Type holds '/type': write header:Name, text:constant or json:/pointer.")]
    [InlineData("Type:0", "text:", "Sources:shop:Type holds 'text:': write header:Name, text:constant or json:/pointer.")]
    [InlineData("Id:0", "text:a", "Sources:shop:Id holds 'text:a': write header:Name or json:/pointer.")]
    [InlineData("Id:0", "json:/a~2", "Sources:shop:Id holds 'json:/a~2': write header:Name or json:/pointer.")]
    [InlineData("OccurredAt:0", "bearer", "Sources:shop:OccurredAt holds 'bearer': write header:Name or json:/pointer.")]
    [InlineData("Items", "/events", "Sources:shop:Items is '/events': write json:/pointer")]
    [InlineData("Provider", "Parcel Post", "Sources:shop:Provider is 'Parcel Post', which is no name: use a-z, 0-9 and hyphens, leave it out, or write one of adyen, adyen-platform, ")]
    [InlineData("Provider", "stripe", "Sources:shop:Type is of no use: stripe reads its events in code. Leave it out.")]
    public void A_wrong_key_is_named_with_its_cure(string key, string value, string expected)
        => Assert.StartsWith(expected, Assert.Single(OwnSource.Errors(("Type:0", "json:/type"), (key, value))), StringComparison.Ordinal);

    [Fact]
    public void A_provider_whose_name_is_mistyped_is_not_taken_for_one_of_ones_own()
    {
        Assert.StartsWith("Sources:shop:Type is missing: write to Sources:shop:Type:0 where the kind", Assert.Single(OwnSource.Errors(("Provider", "strpe"))), StringComparison.Ordinal);
        Assert.EndsWith(
            "or set Sources:shop:Scheme to how another one signs.",
            Assert.Single(WebhookSource.Validate("shop", new() { Provider = "strpe", Secrets = [Play.Secret] })),
            StringComparison.Ordinal);
    }

    private static TranslatedMessage Message(WebhookSource source, string body, params (string Name, string Value)[] headers)
        => Assert.Single(source.Translate(body, headers).Messages);

    private static WebhookReceived Received(WebhookSource source, string body) => Assert.IsType<WebhookReceived>(Message(source, body).Message);
}
