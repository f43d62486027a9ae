namespace Bridge.Receiver.Status;

/// <summary>One source of a running receiver.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Provider">Who sends.</param>
/// <param name="Secrets">How many secrets may fit.</param>
/// <param name="PreviousSecretLastUsedAt">When one other than the first last did; null where none did since the start.</param>
public sealed record SourceStatus(string Name, string Provider, int Secrets, DateTimeOffset? PreviousSecretLastUsedAt);
