namespace Bridge.Receiver.Spooling;

/// <summary>Some of the webhooks that a journal keeps.</summary>
/// <param name="Source">The source that they were sent to.</param>
/// <param name="EventId">Only those that hold the event of this id of the provider's; null for all.</param>
/// <param name="Since">Only those that were received then or later; null for all.</param>
/// <param name="Until">Only those that were received before then; null for all.</param>
public sealed record KeptWebhooks(string Source, string? EventId = null, DateTimeOffset? Since = null, DateTimeOffset? Until = null);
