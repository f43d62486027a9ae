namespace Bridge.Tests.Webhooks.Handshakes;

/// <summary>Handshakes that providers send without a signature.</summary>
public sealed class UnsignedHandshakeTests
{
    private static readonly (string, string) Form = ("Content-Type", "application/x-www-form-urlencoded");

    [Fact]
    public void Meta_gets_its_challenge_back_where_its_token_is_right()
    {
        var answer = new Greeter("meta", ("VerifyToken", "to/ken, a")).Get("?hub.mode=subscribe&hub.verify_token=to%2Fken%2C+a&hub.challenge=1158201444")!;

        Assert.Equal((200, "text/plain", "1158201444"), (answer.Status, answer.ContentType, answer.Body));
    }

    [Theory]
    [InlineData("?hub.mode=subscribe&hub.verify_token=wrong&hub.challenge=1")]
    [InlineData("?hub.mode=subscribe&hub.verify_token=&hub.challenge=1")]
    [InlineData("?hub.mode=subscribe&hub.verify_token=RIGHT&hub.challenge=1")]
    [InlineData("?hub.mode=subscribe&hub.verify_token=right&hub.verify_token=right&hub.challenge=1")]
    [InlineData("?hub.mode=subscribe&hub.challenge=1")]
    public void Meta_is_refused_where_its_token_is_not_right(string query)
    {
        var answer = new Greeter("meta", ("VerifyToken", "right")).Get(query)!;

        Assert.True(answer.IsRefused);
        Assert.Equal((401, ""), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("?hub.mode=subscribe&hub.verify_token=&hub.challenge=1")]
    [InlineData("?hub.mode=subscribe&hub.challenge=1")]
    public void Without_a_token_of_its_own_a_source_refuses_every_token(string query) => Assert.True(new Greeter("meta").Get(query)!.IsRefused);

    [Theory]
    [InlineData("")]
    [InlineData("?hub.mode=unsubscribe&hub.verify_token=right&hub.challenge=1")]
    [InlineData("?hub.mode=subscribe&hub.verify_token=right")]
    [InlineData("?hub.mode=subscribe&hub.verify_token=right&hub.challenge=a%0d%0ab")]
    public void What_is_no_subscription_of_Meta_is_no_handshake(string query) => Assert.Null(new Greeter("meta", ("VerifyToken", "right")).Get(query));

    [Fact]
    public void A_page_that_is_sent_as_a_challenge_stays_text()
        => Assert.Equal(
            ("text/plain", "<script>alert(1)</script>"),
            new Greeter("dropbox").Get("?challenge=%3Cscript%3Ealert(1)%3C%2Fscript%3E") is { } answer ? (answer.ContentType, answer.Body) : default);

    [Fact]
    public void Dropbox_gets_its_challenge_back_from_GET_alone()
    {
        var dropbox = new Greeter("dropbox");

        Assert.Equal("abc123", dropbox.Get("?challenge=abc123")!.Body);
        Assert.Null(dropbox.Unsigned("POST", "?challenge=abc123"));
        Assert.Null(dropbox.Unsigned("get", "?challenge=abc123"));
        Assert.Null(dropbox.Get("?challenge="));
        Assert.Null(dropbox.Get("?challenge=a&challenge=b"));
        Assert.Null(dropbox.Get($"?challenge={new string('a', 1025)}"));
    }

    [Theory]
    [InlineData("trello")]
    [InlineData("intercom")]
    public void HEAD_is_answered_without_a_body(string provider)
    {
        var answer = new Greeter(provider).Unsigned("HEAD")!;

        Assert.Equal((200, null, ""), (answer.Status, answer.ContentType, answer.Body));
        Assert.Null(new Greeter(provider).Unsigned("GET"));
        Assert.Null(new Greeter("square").Unsigned("HEAD"));
    }

    [Fact]
    public void The_ping_of_WooCommerce_is_acknowledged_with_nothing()
    {
        var answer = new Greeter("woocommerce").Unsigned("POST", body: "webhook_id=17", headers: Form)!;

        Assert.Equal((200, null, ""), (answer.Status, answer.ContentType, answer.Body));
    }

    [Theory]
    [InlineData("webhook_id=17&order=1")]
    [InlineData("webhook_id=17&webhook_id=18")]
    [InlineData("webhook_id=")]
    [InlineData("webhook_id=1a")]
    [InlineData("id=17")]
    [InlineData("")]
    public void What_is_no_ping_of_WooCommerce_is_no_handshake(string body)
        => Assert.Null(new Greeter("woocommerce").Unsigned("POST", body: body, headers: Form));

    [Fact]
    public void What_is_signed_or_no_form_is_no_ping_of_WooCommerce()
    {
        var shop = new Greeter("woocommerce");

        Assert.Null(shop.Unsigned("POST", body: "webhook_id=17", headers: [Form, ("X-WC-Webhook-Signature", "AA==")]));
        Assert.Null(shop.Unsigned("POST", body: "webhook_id=17", headers: ("Content-Type", "application/json")));
        Assert.Null(shop.Unsigned("POST", body: "webhook_id=17"));
    }
}
