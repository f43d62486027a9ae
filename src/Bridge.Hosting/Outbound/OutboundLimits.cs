namespace Bridge.Hosting.Outbound;

/// <summary>What a call to an outside system may take.</summary>
public static class OutboundLimits
{
    /// <summary>The longest that one attempt may last, from connecting to the last byte of the answer.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>The longest answer that is read, in bytes.</summary>
    public const int AnswerSize = 1024 * 1024;

    /// <summary>The attempts after the first one.</summary>
    public const int Retries = 5;

    /// <summary>The first pause between attempts where the answer names none; each later one is about twice as long.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause between attempts. A system that asks for a longer one is not called again for this message.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);
}
