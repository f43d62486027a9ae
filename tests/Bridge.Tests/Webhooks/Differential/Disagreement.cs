using Bridge.Contracts;
using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks.Differential;

/// <summary>What another reader finds in a body that is not what the receiver tells of it.</summary>
internal static class Disagreement
{
    /// <summary>A line for each; a message that says that its body is unreadable tells nothing of it.</summary>
    public static IEnumerable<string> In(byte[] body, ReadSubject subject, Translation translation)
        => from message in translation.Messages
           where message.Message is not WebhookReceived { Reason: WebhookReceivedReason.Unreadable }
           from fault in In(body, subject.Fields.ToDictionary(field => field.Key, field => field.Value(message.Message)))
           select $"{subject}: {fault}";

    /// <param name="body">The body.</param>
    /// <param name="told">What is told of it, by place; nothing where that is null.</param>
    public static IEnumerable<string> In(byte[] body, IReadOnlyDictionary<string, string?> told)
        => from reader in OtherReader.All
           let read = reader.Open(body)
           where read is not null
           from field in told
           where field.Value is not null && read(field.Key) != field.Value
           select $"{field.Key} is '{field.Value}', and to {reader.Name} '{read(field.Key)}'";
}
