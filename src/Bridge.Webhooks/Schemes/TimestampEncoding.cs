namespace Bridge.Webhooks.Schemes;

/// <summary>How a signed time is written. The unit is never guessed.</summary>
public enum TimestampEncoding
{
    /// <summary>Seconds since 1970, 1 to 15 ASCII digits.</summary>
    UnixSeconds,

    /// <summary>Seconds since 1970, 1 to 15 ASCII digits, maybe with a fraction of 1 to 9 digits, which is left out.</summary>
    UnixSecondsWithFraction,

    /// <summary>Milliseconds since 1970, 1 to 15 ASCII digits.</summary>
    UnixMilliseconds,

    /// <summary>Nanoseconds since 1970, 1 to 19 ASCII digits.</summary>
    UnixNanoseconds,

    /// <summary>RFC 3339, with an offset.</summary>
    Rfc3339,

    /// <summary>RFC 3339, or seconds since 1970 where it is all digits.</summary>
    Rfc3339OrUnixSeconds,

    /// <summary>RFC 3339 without its offset, in UTC: <c>2026-01-02T03:04:05</c>.</summary>
    UtcWithoutOffset,
}
