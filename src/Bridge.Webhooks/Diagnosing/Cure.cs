namespace Bridge.Webhooks.Diagnosing;

/// <summary>A change with which the signature was found right.</summary>
/// <param name="Claim">The change, for example <c>the body without the line break at its end</c>. Holds no secret and nothing of the body.</param>
/// <param name="Advice">What to do about it, one sentence.</param>
public sealed record Cure(string Claim, string Advice);
