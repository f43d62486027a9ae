using System.Text.RegularExpressions;
using Bridge.Contracts;

namespace Bridge.IntegrationTests.Payloads;

/// <summary>The table of docs/messages.md.</summary>
internal sealed partial class PromisedMessages(string page)
{
    private readonly HashSet<(string Provider, string Event, string Message)> _rows =
        [.. Row().Matches(page).SelectMany(row => Name().Matches(row.Groups[3].Value).Select(name => (row.Groups[1].Value, row.Groups[2].Value, name.Value)))];

    private readonly Match _noEvent = NoEvent().Match(page);

    /// <summary>True for a body that is no event, kept as the page promises of such.</summary>
    internal bool IsNoEvent(IWebhookMessage message) =>
        _noEvent.Success && message is WebhookReceived kept && (kept.Webhook.EventType, kept.Reason) == (_noEvent.Groups[1].Value, _noEvent.Groups[2].Value);

    /// <summary>Why a message is not what the page promises; null where it is.</summary>
    internal string? Fault(IWebhookMessage message)
    {
        var (provider, kind) = (message.Webhook.Provider, message.Webhook.EventType);
        if (message is WebhookReceived { Reason: var reason })
        {
            return reason == WebhookReceivedReason.NoTypedMessage || IsNoEvent(message) ? null : $"{kind} is kept as {reason}";
        }

        return _rows.Contains((provider, kind, message.GetType().Name)) ? null : $"{kind} became {message.GetType().Name}, which the page does not tell";
    }

    [GeneratedRegex(@"^\| ([a-z0-9-]+) \| `([^`]+)` \| (.+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"is no event: it travels as `WebhookReceived` with the kind `(\w+)` and the reason `([a-z-]+)`\.")]
    private static partial Regex NoEvent();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Name();
}
