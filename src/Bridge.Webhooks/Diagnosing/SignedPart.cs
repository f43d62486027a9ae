namespace Bridge.Webhooks.Diagnosing;

/// <summary>A part of what is signed, told without its text.</summary>
/// <param name="Name">Its place in the scheme's message, for example <c>{body}</c>; the text where it is a literal.</param>
/// <param name="Length">In bytes; null where it is absent, or is the secret.</param>
/// <param name="Hash">SHA-256, 64 hexadecimal digits; null where it is absent, or is the secret.</param>
public sealed record SignedPart(string Name, int? Length, string? Hash);
