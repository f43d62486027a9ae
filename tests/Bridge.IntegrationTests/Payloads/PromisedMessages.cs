using System.Text.RegularExpressions;
using Bridge.Contracts;

namespace Bridge.IntegrationTests.Payloads;

/// <summary>The table of docs/messages.md.</summary>
internal sealed partial class PromisedMessages(string page)
{
    private readonly HashSet<(string Provider, string Event, string Message)> _rows =
        [.. Row().Matches(page).SelectMany(row => Name().Matches(row.Groups[3].Value).Select(name => (row.Groups[1].Value, row.Groups[2].Value, name.Value)))];

    /// <summary>Why a message is not what the page promises; null where it is.</summary>
    internal string? Fault(IWebhookMessage message)
    {
        var (provider, kind) = (message.Webhook.Provider, message.Webhook.EventType);
        if (message is WebhookReceived { Reason: var reason })
        {
            return reason == WebhookReceivedReason.NoTypedMessage ? null : $"{kind} is kept as {reason}";
        }

        return _rows.Contains((provider, kind, message.GetType().Name)) ? null : $"{kind} became {message.GetType().Name}, which the page does not tell";
    }

    [GeneratedRegex(@"^\| ([a-z0-9-]+) \| `([^`]+)` \| (.+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Name();
}
