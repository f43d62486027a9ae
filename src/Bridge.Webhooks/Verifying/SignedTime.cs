namespace Bridge.Webhooks.Verifying;

/// <summary>Judges a signed time, for providers that are verified in code.</summary>
internal static class SignedTime
{
    public static Verdict Judge(DateTimeOffset time, DateTimeOffset receivedAt, TimeSpan tolerance)
        => receivedAt - time > tolerance ? Verdict.Stale : time - receivedAt > tolerance ? Verdict.TooEarly : Verdict.Accepted;
}
