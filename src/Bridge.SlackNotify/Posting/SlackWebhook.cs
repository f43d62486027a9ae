using System.Net.Http.Json;
using Bridge.Hosting.Outbound;
using Microsoft.Extensions.Options;

namespace Bridge.SlackNotify.Posting;

/// <summary>Posts to the URL in the settings. Anything but 2xx is a failure, and 4xx a lasting one.</summary>
/// <remarks>https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks#handling_errors.</remarks>
internal sealed class SlackWebhook(HttpClient http, IOptions<SlackNotifyOptions> options, TimeProvider time) : ISlackWebhook
{
    private const string Target = "Slack";

    private readonly OutboundCall _call = new(Target, time);

    public async Task PostAsync(string text, Func<CancellationToken, Task> beforeCall, CancellationToken cancellationToken)
    {
        if (!options.Value.IsPosting)
        {
            throw new OutboundException(Target, "is not configured: set SlackNotify:WebhookUrl, then move the message back to its queue");
        }

        var message = SlackMessage.Of(text);
        using var response = await _call.SendAsync(
            async token =>
            {
                await beforeCall(token);
                using var content = JsonContent.Create(message, SlackJson.Default.SlackMessage);
                return await http.PostAsync(options.Value.WebhookUrl, content, token);
            },
            cancellationToken);
    }
}
