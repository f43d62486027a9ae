using Bridge.Contracts;

namespace Bridge.Webhooks.Providers;

/// <summary>One typed message of an event.</summary>
/// <param name="Message">The message.</param>
/// <param name="Key">
/// What names the fact where several events of the provider tell it: signed and the same in each, for example the id of a payment. They then
/// make one message, and a consumer acts once. Null where the event names it.
/// </param>
internal readonly record struct Fact(IWebhookMessage Message, string? Key = null);
