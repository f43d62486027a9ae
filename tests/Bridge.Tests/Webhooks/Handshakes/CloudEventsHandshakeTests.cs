using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks.Handshakes;

/// <summary>A sender of CloudEvents asks for consent first: it is given to the origins that are let in, and to no other.</summary>
public sealed class CloudEventsHandshakeTests
{
    [Theory]
    [InlineData("events.example.com", "events.example.com", "*")]
    [InlineData("other.example.com, EVENTS.example.com", "events.example.com", "120")]
    [InlineData("*", "anybody.example.com", "1")]
    public void A_sender_that_is_let_in_is_told_so_and_how_much_it_may_send(string allowed, string origin, string rate)
    {
        var answer = new Greeter("cloudevents", ("AllowedOrigins", allowed), ("AllowedRate", rate)).Unsigned("OPTIONS", headers: ("WebHook-Request-Origin", origin))!;

        Assert.Equal((200, null, origin, rate, "POST"), (answer.Status, answer.ContentType, answer.Headers["WebHook-Allowed-Origin"], answer.Headers["WebHook-Allowed-Rate"], answer.Headers["Allow"]));
    }

    [Fact]
    public void Any_other_sender_gets_no_consent()
    {
        var greeter = new Greeter("cloudevents", ("AllowedOrigins", "events.example.com"));

        Assert.Null(greeter.Unsigned("OPTIONS", headers: ("WebHook-Request-Origin", "example.com")));
        Assert.Null(greeter.Unsigned("OPTIONS", headers: ("WebHook-Request-Origin", "events.example.com, other.example.com")));
        Assert.Null(greeter.Unsigned("OPTIONS", headers: [("WebHook-Request-Origin", "events.example.com"), ("WebHook-Request-Origin", "events.example.com")]));
        Assert.Null(greeter.Unsigned("OPTIONS"));
        Assert.Null(greeter.Unsigned("POST", headers: ("WebHook-Request-Origin", "events.example.com")));
        Assert.Null(new Greeter("cloudevents").Unsigned("OPTIONS", headers: ("WebHook-Request-Origin", "events.example.com")));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("99999999999")]
    public void A_rate_that_is_none_stops_the_start(string rate)
        => Assert.StartsWith(
            $"Sources:shop:Settings:AllowedRate is '{rate}'",
            Assert.Single(WebhookSource.Validate("shop", OwnSource.Known(("Provider", "cloudevents"), ("Settings:AllowedRate", rate)))), StringComparison.Ordinal);
}
