namespace Bridge.SlackNotify.Posting;

/// <summary>The body of a post.</summary>
/// <param name="Text">What stands where blocks cannot, for example on a lock screen.</param>
/// <param name="Blocks">What the channel shows.</param>
/// <param name="UnfurlLinks">False: Slack fetches no page that is linked.</param>
/// <param name="UnfurlMedia">False: Slack shows no picture that is linked.</param>
internal sealed record SlackMessage(string Text, IReadOnlyList<SlackMessage.Section> Blocks, bool UnfurlLinks, bool UnfurlMedia)
{
    /// <summary>A paragraph.</summary>
    internal sealed record Section(string Type, TextObject Text);

    /// <summary>Its text.</summary>
    /// <param name="Type">How it is read.</param>
    /// <param name="Text">The text, at most 3000 characters.</param>
    /// <param name="Verbatim">
    /// True: only what stands between angle brackets is a link or a mention, never plain text
    /// (https://docs.slack.dev/reference/block-kit/composition-objects/text-object).
    /// </param>
    internal sealed record TextObject(string Type, string Text, bool Verbatim);

    internal static SlackMessage Of(string text) =>
        new(text, [new Section("section", new TextObject("mrkdwn", text, Verbatim: true))], UnfurlLinks: false, UnfurlMedia: false);
}
