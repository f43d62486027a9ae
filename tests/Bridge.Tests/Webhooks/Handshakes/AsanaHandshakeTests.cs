using Bridge.Webhooks;
using Bridge.Webhooks.Handshakes;

namespace Bridge.Tests.Webhooks.Handshakes;

/// <summary>Asana sends the secret itself, unsigned: it is taken while the source waits for it, and never a second time.</summary>
public sealed class AsanaHandshakeTests
{
    private const string Secret = "5e0c-a-secret-that-asana-made-up";

    [Theory]
    [InlineData("2026-01-01T12:00:00Z")]
    [InlineData("2026-01-01T13:00:00+00:30")]
    public void While_the_source_waits_the_secret_is_given_to_be_kept_and_sent_back(string until)
    {
        var answer = Answer(Source(until), ("X-Hook-Secret", Secret))!;

        Assert.Equal((200, null, ""), (answer.Status, answer.ContentType, answer.Body));
        Assert.Equal(Secret, answer.Secret);
        Assert.Equal(Secret, answer.Headers["X-Hook-Secret"]);
        Assert.DoesNotContain(Secret, answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Too_late_it_is_refused() => Assert.True(Answer(Source("2026-01-01T11:59:59Z"), ("X-Hook-Secret", Secret))!.IsRefused);

    [Fact]
    public void Where_there_is_a_secret_it_is_refused_be_it_the_same()
    {
        Assert.True(Answer(Source("2026-01-01T13:00:00Z", Secret), ("X-Hook-Secret", Secret))!.IsRefused);
        Assert.True(Answer(Source(null, Secret), ("X-Hook-Secret", "another"))!.IsRefused);
    }

    [Fact]
    public void What_is_signed_empty_or_no_line_of_text_brings_no_secret()
    {
        var source = Source("2026-01-01T13:00:00Z");

        Assert.Null(Answer(source, ("X-Hook-Secret", Secret), ("X-Hook-Signature", "00")));
        Assert.Null(Answer(source, ("X-Hook-Secret", "")));
        Assert.Null(Answer(source, ("X-Hook-Secret", Secret), ("X-Hook-Secret", Secret)));
        Assert.Null(Answer(source, ("X-Hook-Secret", "caf\u00e9")));
        Assert.Null(Answer(source, ("X-Hook-Secret", new string('a', 1025))));
    }

    [Fact]
    public void A_source_that_waits_needs_no_secret_and_refuses_every_webhook()
        => Assert.Equal(Verdict.WrongSignature, Source("2026-01-01T13:00:00Z").Verify(Play.Request("{}", ("X-Hook-Signature", new string('0', 64)))).Verdict);

    [Fact]
    public void A_source_that_does_not_wait_needs_a_secret_and_a_time_needs_an_offset()
    {
        Assert.Contains("Sources:any:Secrets is empty", Assert.Single(WebhookSource.Validate("any", Options(null))), StringComparison.Ordinal);
        Assert.Equal(
            "Sources:any:Settings:HandshakeUntil is no time: write one with its offset, for example 2026-05-01T12:30:00Z.",
            Assert.Single(WebhookSource.Validate("any", Options("2026-01-01T13:00:00"))));
    }

    private static HandshakeAnswer? Answer(WebhookSource source, params (string Name, string Value)[] headers) => source.AnswerHandshake(Play.Request("{}", headers));

    private static WebhookSource Source(string? until, params string[] secrets) => WebhookSource.Create("any", Options(until, secrets));

    private static WebhookSourceOptions Options(string? until, params string[] secrets)
    {
        var options = new WebhookSourceOptions { Provider = "asana", Secrets = [.. secrets] };
        if (until is not null)
            options.Settings.Add("HandshakeUntil", until);
        return options;
    }
}
