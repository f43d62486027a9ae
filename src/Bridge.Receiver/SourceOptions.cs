using Bridge.Receiver.Access;
using Bridge.Webhooks;

namespace Bridge.Receiver;

/// <summary>One source in the receiver: how it is verified, and who may post to it.</summary>
internal sealed class SourceOptions : WebhookSourceOptions
{
    /// <summary>Who may post.</summary>
    public AccessOptions Access { get; init; } = new();
}
