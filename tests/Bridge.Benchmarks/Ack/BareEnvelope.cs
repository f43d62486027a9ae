using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bridge.Benchmarks.Ack;

/// <summary>A body as the message of an envelope with MassTransit's fields.</summary>
internal sealed record BareEnvelope(
    string MessageId, string ConversationId, string SourceAddress, string DestinationAddress, string[] MessageType, JsonElement Message, DateTimeOffset SentTime)
{
    private const string Address = "rabbitmq://127.0.0.1/";

    internal static ReadOnlyMemory<byte> Write(string id, ReadOnlyMemory<byte> body)
    {
        using var message = JsonDocument.Parse(body);
        return JsonSerializer.SerializeToUtf8Bytes(
            new BareEnvelope(id, id, Address, $"{Address}{AckQueue.Name}", ["urn:message:benchmark"], message.RootElement, TimeProvider.System.GetUtcNow()),
            BareEnvelopeJson.Default.BareEnvelope);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BareEnvelope))]
internal sealed partial class BareEnvelopeJson : JsonSerializerContext;
