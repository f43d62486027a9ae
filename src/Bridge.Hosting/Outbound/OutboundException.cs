namespace Bridge.Hosting.Outbound;

/// <summary>An outside system refused a call, or did not take it within the attempts that it was given.</summary>
/// <remarks>The text ends up in the headers of a dead letter: it never quotes a body, a token or a URL.</remarks>
/// <param name="target">The outside system, for example <c>HubSpot</c>.</param>
/// <param name="reason">What it did, for example "answered 400".</param>
/// <param name="cause">What was caught, if anything.</param>
public sealed class OutboundException(string target, string reason, Exception? cause = null) : Exception($"{target} {reason}.", cause);
