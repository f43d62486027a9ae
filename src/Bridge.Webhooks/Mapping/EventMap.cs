using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bridge.Contracts;

namespace Bridge.Webhooks.Mapping;

/// <summary>One map, checked and ready to read events.</summary>
internal sealed class EventMap(string type, IReadOnlyList<KeyValuePair<FieldPlace, string>> conditions, JsonTypeInfo contract, RecordField fields)
{
    /// <summary>The kind of event.</summary>
    public string Type => type;

    /// <summary>True where there are conditions beside the kind.</summary>
    public bool IsConditional => conditions.Count > 0;

    /// <summary>True where every condition holds.</summary>
    public bool Fits(JsonElement @event) => conditions.All(condition => condition.Key.Text(@event) == condition.Value);

    /// <summary>The message of an event.</summary>
    /// <returns>Null where the event lacks what the message requires.</returns>
    public IWebhookMessage? Read(JsonElement @event, WebhookMetadata webhook)
    {
        if (fields.Read(@event) is not { } message)
            return null;
        message[nameof(IWebhookMessage.Webhook)] = JsonSerializer.SerializeToNode(webhook, MappingJson.Default.WebhookMetadata);
        try
        {
            return message.Deserialize(contract) as IWebhookMessage;
        }
        catch (JsonException)
        {
            // For example a number that the message has no room for.
            return null;
        }
    }
}
