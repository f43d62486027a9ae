namespace Bridge.Tests.Webhooks.Fuzzing;

/// <summary>What came of a request.</summary>
/// <param name="Reached">What it reached: verdicts, types of messages, what they leave out. A request that reaches what none did before is worth keeping.</param>
/// <param name="Fault">What must not be; null where all holds.</param>
internal sealed record FuzzResult(HashSet<string> Reached, string? Fault);
