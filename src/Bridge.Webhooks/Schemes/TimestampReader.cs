using System.Globalization;

namespace Bridge.Webhooks.Schemes;

/// <summary>Finds, reads and judges the signed time.</summary>
internal sealed class TimestampReader(TimestampRule rule, ValueLocation[] locations)
{
    private const int MostDigits = 15;
    private const int MostDigitsOfNanoseconds = 19;
    private const int MostDigitsOfFraction = 9;
    private const long Milliseconds = 1_000;
    private const long Nanoseconds = 1_000_000_000;

    /// <returns>Null where there is a time that can be read.</returns>
    public Verdict? Read(RequestValues values, in ItemTimestamp item, out string text, out DateTimeOffset time)
    {
        time = default;
        text = string.Empty;
        if (!TryFind(values, item, out var found))
            return Verdict.MalformedTimestamp;
        if (string.IsNullOrEmpty(found))
            return Verdict.MissingTimestamp;
        text = found;
        return TryParse(found, rule.Encoding, out time) ? null : Verdict.MalformedTimestamp;
    }

    /// <summary>Reads a time; false where the text is none in that encoding.</summary>
    public static bool TryParse(string text, TimestampEncoding encoding, out DateTimeOffset time)
    {
        var most = encoding is TimestampEncoding.UnixNanoseconds ? MostDigitsOfNanoseconds : MostDigits;
        var isDigits = text.Length > 0 && text.Length <= most && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
        return encoding switch
        {
            TimestampEncoding.UnixSeconds => TryUnix(text, isDigits, perSecond: 1, out time),
            TimestampEncoding.UnixSecondsWithFraction => TryWithFraction(text, out time),
            TimestampEncoding.UnixMilliseconds => TryUnix(text, isDigits, Milliseconds, out time),
            TimestampEncoding.UnixNanoseconds => TryUnix(text, isDigits, Nanoseconds, out time),
            TimestampEncoding.Rfc3339OrUnixSeconds when isDigits => TryUnix(text, isDigits, perSecond: 1, out time),
            TimestampEncoding.UtcWithoutOffset => Rfc3339.TryRead($"{text}Z", out time),
            _ => Rfc3339.TryRead(text, out time),
        };
    }

    public Verdict Judge(DateTimeOffset time, DateTimeOffset receivedAt)
    {
        if (rule.Tolerance is not { } tolerance)
            return Verdict.Accepted;
        if (receivedAt - time > tolerance)
            return Verdict.Stale;
        return rule.RefuseFuture && time - receivedAt > tolerance ? Verdict.TooEarly : Verdict.Accepted;
    }

    public string Write(DateTimeOffset time) => rule.Encoding switch
    {
        TimestampEncoding.UnixSeconds or TimestampEncoding.UnixSecondsWithFraction => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        TimestampEncoding.UnixMilliseconds => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        TimestampEncoding.UnixNanoseconds => ((time - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick).ToString(CultureInfo.InvariantCulture),
        TimestampEncoding.UtcWithoutOffset => Rfc3339.Write(time)[..^1],
        _ => Rfc3339.Write(time),
    };

    private bool TryFind(RequestValues values, in ItemTimestamp item, out string? found)
    {
        found = null;
        foreach (var location in locations)
        {
            var isClear = true;
            switch (location.Kind)
            {
                case LocationKind.Item:
                    (found, isClear) = (item.Text, !item.IsAmbiguous);
                    break;
                case LocationKind.Header:
                    isClear = values.TryHeader(location.Name, out found);
                    break;
                default:
                    found = values.Json(location.Name);
                    break;
            }

            if (found is not null || !isClear)
                return isClear;
        }

        return true;
    }

    private static bool TryWithFraction(string text, out DateTimeOffset time)
    {
        var parts = text.Split('.');
        return TryParse(parts[0], TimestampEncoding.UnixSeconds, out time)
            && (parts is [_] || (parts is [_, { Length: > 0 and <= MostDigitsOfFraction } fraction] && !fraction.AsSpan().ContainsAnyExceptInRange('0', '9')));
    }

    private static bool TryUnix(string text, bool isDigits, long perSecond, out DateTimeOffset time)
    {
        time = default;
        if (!isDigits || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return false;
        var ticks = (Int128)count * TimeSpan.TicksPerSecond / perSecond;
        if (ticks > (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).Ticks)
            return false;
        time = DateTimeOffset.UnixEpoch.AddTicks((long)ticks);
        return true;
    }
}
