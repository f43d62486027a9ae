using MassTransit.Context;

namespace MassTransit.EntityFrameworkCoreIntegration.Storage;

/// <summary>Turns what is published or sent into a row, by the serializer of its own endpoint.</summary>
internal static class OutboxMessageFactory
{
    public static OutboxMessage Create<T>(SendContext<T> context, IObjectDeserializer json, DateTime now)
        where T : class =>
        new()
        {
            MessageId = context.MessageId ?? throw new MessageException(typeof(T), "A message needs a MessageId to be kept in the outbox."),
            ConversationId = context.ConversationId,
            CorrelationId = context.CorrelationId,
            InitiatorId = context.InitiatorId,
            RequestId = context.RequestId,
            SourceAddress = context.SourceAddress,
            DestinationAddress = context.DestinationAddress,
            ResponseAddress = context.ResponseAddress,
            FaultAddress = context.FaultAddress,
            SentTime = context.SentTime ?? now,
            ExpirationTime = now + context.TimeToLive,
            EnqueueTime = now + context.Delay,
            ContentType = (context.ContentType ?? context.Serialization.DefaultContentType).ToString(),
            MessageType = string.Join(';', context.SupportedMessageTypes),
            Body = context.Serializer.GetMessageBody(context).GetString(),
            Headers = json.SerializeDictionary(context.Headers.GetAll()),
            Properties = Properties(context, json),
        };

    private static string? Properties(SendContext context, IObjectDeserializer json)
    {
        if (context is not TransportSendContext transport)
            return null;

        var properties = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        transport.WritePropertiesTo(properties);
        return json.SerializeDictionary(properties);
    }
}
