using System.Net;

namespace Bridge.IntegrationTests.Faults.Sending;

/// <summary>One request of a provider, and what came of it.</summary>
/// <param name="Receiver">The receiver that it went to.</param>
/// <param name="IsForged">True where its signature is wrong.</param>
/// <param name="Began">When it was sent, since the start of the run.</param>
/// <param name="Ended">When it was answered, or ended without.</param>
/// <param name="Status">The answer; null where the connection ended without one.</param>
internal sealed record Attempt(string Receiver, bool IsForged, TimeSpan Began, TimeSpan Ended, HttpStatusCode? Status)
{
    public TimeSpan Took => Ended - Began;

    public bool Overlaps(TimeSpan from, TimeSpan to) => Began <= to && Ended >= from;
}
