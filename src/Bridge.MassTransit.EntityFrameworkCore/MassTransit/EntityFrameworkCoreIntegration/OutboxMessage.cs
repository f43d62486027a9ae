using MassTransit.Metadata;
using MassTransit.Middleware;
using MassTransit.Serialization;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>
/// A serialized message that waits for its delivery: written by a consumer (<see cref="InboxMessageId" />, <see cref="InboxConsumerId" />) or
/// outside one (<see cref="OutboxId" />). The names of this type and of its properties are the package's: tables and migrations depend on them.
/// </summary>
public class OutboxMessage : OutboxMessageContext
{
    private Headers _headers = EmptyHeaders.Instance;
    private IReadOnlyDictionary<string, object> _properties = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Not delivered before (UTC); empty means at once.</summary>
    public DateTime? EnqueueTime { get; set; }

    /// <summary>When it was published (UTC).</summary>
    public DateTime SentTime { get; set; }

    /// <summary>The headers as JSON.</summary>
    public string? Headers { get; set; }

    /// <summary>What the transport keeps beside the headers, the routing key for example, as JSON.</summary>
    public string? Properties { get; set; }

    /// <summary>The message whose consumer published this one.</summary>
    public Guid? InboxMessageId { get; set; }

    /// <summary>The consumer that published this one.</summary>
    public Guid? InboxConsumerId { get; set; }

    /// <summary>The bus outbox it belongs to.</summary>
    public Guid? OutboxId { get; set; }

    /// <summary>Key in the order of publishing.</summary>
    public long SequenceNumber { get; set; }

    /// <summary>The message's id.</summary>
    public Guid MessageId { get; set; }

    /// <summary>The body's media type.</summary>
    public string ContentType { get; set; } = null!;

    /// <summary>The message's URNs, separated by semicolons.</summary>
    public string MessageType { get; set; } = null!;

    /// <summary>The body, an envelope included where the serializer writes one.</summary>
    public string Body { get; set; } = null!;

    /// <summary>The conversation's id.</summary>
    public Guid? ConversationId { get; set; }

    /// <summary>The correlation id.</summary>
    public Guid? CorrelationId { get; set; }

    /// <summary>The correlation id of the message that caused this one.</summary>
    public Guid? InitiatorId { get; set; }

    /// <summary>The request's id.</summary>
    public Guid? RequestId { get; set; }

    /// <summary>Where it comes from.</summary>
    public Uri? SourceAddress { get; set; }

    /// <summary>Where it goes.</summary>
    public Uri? DestinationAddress { get; set; }

    /// <summary>Where an answer goes.</summary>
    public Uri? ResponseAddress { get; set; }

    /// <summary>Where a fault goes.</summary>
    public Uri? FaultAddress { get; set; }

    /// <summary>The broker may drop it after (UTC).</summary>
    public DateTime? ExpirationTime { get; set; }

    Guid? MessageContext.MessageId => MessageId;

    DateTime? MessageContext.SentTime => SentTime;

    Headers MessageContext.Headers => _headers;

    HostInfo MessageContext.Host => HostMetadataCache.Host;

    IReadOnlyDictionary<string, object> OutboxMessageContext.Properties => _properties;

    /// <summary>Reads headers and properties, which a delivery needs.</summary>
    /// <param name="deserializer">The one that wrote them.</param>
    public void Deserialize(IObjectDeserializer deserializer)
    {
        if (deserializer.DeserializeDictionary<object?>(Headers) is { } headers)
            _headers = new DictionarySendHeaders(headers);
        if (deserializer.DeserializeDictionary<object>(Properties) is { } properties)
            _properties = properties;
    }
}
