using Bridge.Contracts;

namespace Bridge.Webhooks;

/// <summary>A message that is ready to be published.</summary>
/// <param name="MessageId">The same whenever the same webhook is translated.</param>
/// <param name="Message">The message; publish it as its own type.</param>
/// <param name="Item">The item of a batch that it stands for; empty where it stands for the whole webhook.</param>
public sealed record TranslatedMessage(Guid MessageId, IWebhookMessage Message, string Item);
