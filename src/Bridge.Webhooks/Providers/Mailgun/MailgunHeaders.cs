using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Mailgun;

internal sealed record MailgunHeaders
{
    [JsonConverter(typeof(IdConverter))]
    public required string MessageId { get; init; }
}
