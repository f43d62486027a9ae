using System.Net;

namespace Bridge.Benchmarks.Outage;

/// <summary>How one webhook was answered.</summary>
/// <param name="SentAt">When it was sent, from the start of the load.</param>
/// <param name="Took">How long the answer took.</param>
/// <param name="Status">The answer; null where the connection ended without one.</param>
internal sealed record Answer(TimeSpan SentAt, TimeSpan Took, HttpStatusCode? Status);
