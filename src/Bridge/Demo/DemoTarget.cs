namespace Bridge.Demo;

/// <summary>The system that the story is played against.</summary>
/// <param name="Receiver">Where the receiver listens.</param>
/// <param name="Services">Where each service that keeps effects listens.</param>
/// <param name="Secrets">The secret of each source, by the source's name.</param>
internal sealed record DemoTarget(Uri Receiver, IReadOnlyDictionary<string, Uri> Services, IReadOnlyDictionary<string, string> Secrets);
