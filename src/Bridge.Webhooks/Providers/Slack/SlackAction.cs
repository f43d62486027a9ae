using System.Text.Json.Serialization;
using Bridge.Contracts.Slack;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Slack;

internal sealed record SlackAction
{
    [JsonConverter(typeof(IdConverter))]
    public required string ActionId { get; init; }

    [JsonConverter(typeof(IdConverter))]
    public string? BlockId { get; init; }

    [JsonConverter(typeof(LongTextConverter))]
    public string? Value { get; init; }

    public SlackOption? SelectedOption { get; init; }

    public string? SelectedDate { get; init; }

    public string? SelectedTime { get; init; }

    public string? SelectedUser { get; init; }

    public string? SelectedChannel { get; init; }

    public string? SelectedConversation { get; init; }

    public ActionDetails ToDetails() => new()
    {
        ActionId = ActionId,
        BlockId = BlockId,
        Value = Value ?? SelectedOption?.Value ?? SelectedDate ?? SelectedTime ?? SelectedUser ?? SelectedChannel ?? SelectedConversation,
    };
}
