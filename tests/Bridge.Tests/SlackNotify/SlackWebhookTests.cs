using Bridge.Hosting.Outbound;
using Bridge.SlackNotify;
using Bridge.SlackNotify.Posting;
using Bridge.Tests.Outbound;
using Microsoft.Extensions.Options;

namespace Bridge.Tests.SlackNotify;

public sealed class SlackWebhookTests : IAsyncLifetime
{
    private FakeServer _slack = null!;
    private OutboundHost<ISlackWebhook> _host = null!;
    private int _counted;

    public async Task InitializeAsync()
    {
        _slack = await FakeServer.StartAsync();
        _host = HostOf($"{_slack.Url}services/T0/B0/canary");
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _slack.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_posted_so_that_only_its_own_links_are_links()
    {
        await PostAsync();

        var call = Assert.Single(_slack.Calls);
        Assert.Equal("/services/T0/B0/canary", call.Path);
        Assert.Equal(
            """
            {"text":"*Hello*","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"*Hello*","verbatim":true}}],"unfurl_links":false,"unfurl_media":false}
            """,
            call.Body.GetRawText());
    }

    [Fact]
    public async Task A_429_is_called_again_when_Retry_After_allows()
    {
        _slack.Then(429, retryAfter: "30");

        await PostAsync();

        Assert.Equal([TimeSpan.FromSeconds(30)], _host.Time.Pauses);
    }

    [Fact]
    public async Task Each_call_is_counted_before_it_is_made()
    {
        _slack.Then(500).Then(503);

        await PostAsync();

        Assert.Equal((3, 3), (_counted, _slack.Calls.Count));
    }

    [Fact]
    public async Task No_call_is_made_that_could_not_be_counted()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => _host.Client.PostAsync("*Hello*", _ => throw new InvalidOperationException(), CancellationToken.None));

        Assert.Empty(_slack.Calls);
    }

    [Theory]
    [InlineData(400, "invalid_payload")]
    [InlineData(403, "action_prohibited")]
    [InlineData(404, "no_service")]
    [InlineData(410, "channel_is_archived")]
    public async Task A_refusal_is_not_called_again_and_the_error_keeps_the_address_secret(int status, string body)
    {
        _slack.Then(status, body: body);

        var exception = await Assert.ThrowsAsync<OutboundException>(PostAsync);

        Assert.Equal($"Slack answered {status}.", exception.Message);
        Assert.DoesNotContain("canary", exception.ToString(), StringComparison.Ordinal);
        Assert.Single(_slack.Calls);
    }

    [Fact]
    public async Task Without_an_address_a_post_names_the_cure()
    {
        await using var host = HostOf("");

        var exception = await Assert.ThrowsAsync<OutboundException>(() => host.Client.PostAsync("", _ => Task.CompletedTask, CancellationToken.None));

        Assert.Contains("set SlackNotify:WebhookUrl", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://hooks.slack.com/services/T0/B0/canary")]
    [InlineData("canary")]
    public async Task A_wrong_address_names_its_key_and_the_cure_but_not_itself(string url)
    {
        await using var host = HostOf(url);

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.Client.PostAsync("", _ => Task.CompletedTask, CancellationToken.None));

        Assert.Equal(
            "SlackNotify:WebhookUrl: is no https URL: copy it from the page Incoming Webhooks of the Slack app (http is for this machine only)",
            exception.Message);
    }

    private static OutboundHost<ISlackWebhook> HostOf(string url) =>
        OutboundHost<ISlackWebhook>.Of<SlackWebhook, SlackNotifyOptions>(SlackNotifyOptions.Section, ("WebhookUrl", url));

    private Task PostAsync() => _host.Client.PostAsync(
        "*Hello*",
        _ =>
        {
            _counted++;
            return Task.CompletedTask;
        },
        CancellationToken.None);
}
