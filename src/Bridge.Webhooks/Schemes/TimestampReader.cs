using System.Globalization;

namespace Bridge.Webhooks.Schemes;

/// <summary>Finds, reads and judges the signed time.</summary>
internal sealed class TimestampReader(TimestampRule rule, ValueLocation[] locations)
{
    private const int MostDigits = 15;

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
        var isDigits = text.Length is > 0 and <= MostDigits && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
        return encoding switch
        {
            TimestampEncoding.UnixSeconds => TryUnix(text, isDigits, TimeSpan.TicksPerSecond, out time),
            TimestampEncoding.UnixMilliseconds => TryUnix(text, isDigits, TimeSpan.TicksPerMillisecond, out time),
            TimestampEncoding.Rfc3339OrUnixSeconds when isDigits => TryUnix(text, isDigits, TimeSpan.TicksPerSecond, out time),
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
        TimestampEncoding.UnixSeconds => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        TimestampEncoding.UnixMilliseconds => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
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

    private static bool TryUnix(string text, bool isDigits, long ticksPerUnit, out DateTimeOffset time)
    {
        time = default;
        if (!isDigits)
            return false;
        var count = long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        if (count > (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).Ticks / ticksPerUnit)
            return false;
        time = DateTimeOffset.UnixEpoch.AddTicks(count * ticksPerUnit);
        return true;
    }
}
