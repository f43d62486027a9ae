using Bridge.Contracts.Slack;
using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Providers.Slack;

/// <summary>
/// Slack (<see href="https://docs.slack.dev/apis/events-api/" />): events, slash commands and interactive components. The headers of a retry
/// (<c>X-Slack-Retry-Num</c>) change nothing: an event has the same id again.
/// </summary>
internal sealed class SlackTranslator : IEventTranslator
{
    public IReadOnlyList<string> Presets { get; } = ["slack"];

    public IReadOnlyCollection<string> Kinds { get; } = ["message", "app_mention", "block_actions"];

    public IReadOnlyList<ISample> Samples { get; } = [];

    public EventTranslation Translate(in VerifiedEvent verified) => ProviderJson.Read(verified.Value, SlackJson.Default.SlackEnvelope) switch
    {
        { Type: "event_callback" } => Event(verified),
        { Type: "block_actions" } => Actions(verified),
        { Type: null, Command: not null } => Command(verified),
        _ => EventTranslation.None,
    };

    private static EventTranslation Event(in VerifiedEvent verified) => verified.Metadata.EventType switch
    {
        "message" => Message(verified),
        "app_mention" => Mention(verified),
        _ => EventTranslation.None,
    };

    /// <summary>Most subtypes tell of a channel or of a message that was there before; those below are messages that somebody posted.</summary>
    private static EventTranslation Message(in VerifiedEvent verified)
    {
        if (JsonPointer.Text(verified.Value, "/event/subtype") is not (null or "bot_message" or "file_share" or "me_message" or "thread_broadcast"))
            return EventTranslation.None;
        if (ProviderJson.Read(verified.Value, SlackJson.Default.SlackCallback) is not { Event: var posted } callback)
            return EventTranslation.Unreadable;
        return EventTranslation.Of(new MessagePosted
        {
            Webhook = verified.Metadata,
            TeamId = callback.TeamId,
            ChannelId = posted.Channel,
            UserId = posted.User,
            IsFromBot = posted.BotId is not null || posted.Subtype is "bot_message",
            Text = posted.Text,
            Timestamp = posted.Ts,
            ThreadTimestamp = posted.ThreadTs,
        });
    }

    private static EventTranslation Mention(in VerifiedEvent verified)
    {
        if (ProviderJson.Read(verified.Value, SlackJson.Default.SlackCallback) is not { Event: { User: { } user } mention } callback)
            return EventTranslation.Unreadable;
        return EventTranslation.Of(new AppMentioned
        {
            Webhook = verified.Metadata,
            TeamId = callback.TeamId,
            ChannelId = mention.Channel,
            UserId = user,
            Text = mention.Text,
            Timestamp = mention.Ts,
            ThreadTimestamp = mention.ThreadTs,
        });
    }

    private static EventTranslation Command(in VerifiedEvent verified)
    {
        if (ProviderJson.Read(verified.Value, SlackJson.Default.SlackCommand) is not { } command)
            return EventTranslation.Unreadable;
        return EventTranslation.Of(new SlashCommandInvoked
        {
            Webhook = verified.Metadata,
            TeamId = command.TeamId,
            ChannelId = command.ChannelId,
            UserId = command.UserId,
            Command = command.Command,
            Text = Contact.FirstText(command.Text),
            ResponseUrl = command.ResponseUrl,
            TriggerId = command.TriggerId,
        });
    }

    private static EventTranslation Actions(in VerifiedEvent verified)
    {
        if (ProviderJson.Read(verified.Value, SlackJson.Default.SlackInteraction) is not { Team: { } team } interaction)
            return EventTranslation.Unreadable;
        return EventTranslation.Of(new ActionTaken
        {
            Webhook = verified.Metadata,
            TeamId = team.Id,
            ChannelId = interaction.Channel?.Id,
            UserId = interaction.User.Id,
            Actions = [.. interaction.Actions.OfType<SlackAction>().Select(action => action.ToDetails())],
            MessageTimestamp = interaction.Container?.MessageTs,
            ResponseUrl = interaction.ResponseUrl,
            TriggerId = interaction.TriggerId,
        });
    }
}
