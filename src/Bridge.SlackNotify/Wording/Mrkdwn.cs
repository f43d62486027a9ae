using System.Text.RegularExpressions;
using Bridge.Persistence;

namespace Bridge.SlackNotify.Wording;

/// <summary>Writes values of providers into Slack's mrkdwn so that they stay text.</summary>
/// <remarks>
/// <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> are the control characters: links, mentions of users, groups and channels, and dates
/// all stand between angle brackets (https://docs.slack.dev/messaging/formatting-message-text#escaping).
/// </remarks>
internal static partial class Mrkdwn
{
    /// <summary>The longest value in characters; escaped it is up to five times as long, and a text object takes 3000.</summary>
    internal const int Length = 100;

    /// <summary>The longest address that becomes a link, and the longest free text.</summary>
    internal const int TextLength = 250;

    private const string Nothing = "-";

    /// <summary>The value as one line of text, cut where it is longer than that.</summary>
    internal static string Escape(string value, int length = Length)
    {
        var line = SingleLine.Of(value, length) ?? Nothing;
        return BroadMention().Replace(line, "@\u200B").Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
    }

    /// <summary>A link, where the address is one of the web that cannot break out of it; else its text alone.</summary>
    internal static string Link(string? address, string text) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && url.Scheme == Uri.UriSchemeHttps
        && url.AbsoluteUri.Length <= TextLength
        && !url.AbsoluteUri.AsSpan().ContainsAny('<', '>', '|')
            ? $"<{url.AbsoluteUri.Replace("&", "&amp;")}|{Escape(text.Replace('|', ' '))}>"
            : Escape(text);

    // Plain @here is not parsed in what we post; a zero-width space keeps it so whoever forwards it.
    [GeneratedRegex("@(?=(?:here|channel|everyone|group)\\b)", RegexOptions.IgnoreCase)]
    private static partial Regex BroadMention();
}
