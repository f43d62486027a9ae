using Bridge.Receiver.Access;
using Bridge.Webhooks;

namespace Bridge.Receiver;

/// <summary>One source as it is set.</summary>
/// <param name="Webhook">What verifies and translates.</param>
/// <param name="Addresses">Who may post.</param>
/// <param name="Rate">How much; null for no limit.</param>
internal sealed record Source(WebhookSource Webhook, AddressRule Addresses, SourceRate? Rate);
