using System.CommandLine.Parsing;
using System.Globalization;

namespace Bridge.Commands;

/// <summary>Times and durations as people write them.</summary>
internal static class Clock
{
    /// <summary>Reads an option's time: RFC 3339, in UTC where it names no offset, or seconds since 1970.</summary>
    internal static DateTimeOffset? ParseTime(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (TryReadTime(text, out var time))
        {
            return time;
        }

        result.AddError($"{((OptionResult)result.Parent!).Option.Name} needs a time such as 2026-05-01T09:30:00Z or 1777627800, not \"{text}\".");
        return null;
    }

    /// <summary>Reads an option's duration: <c>90s</c>, <c>10m</c>, <c>2h</c>, <c>3d</c> or <c>00:01:30</c>.</summary>
    internal static TimeSpan? ParseDuration(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (TryReadDuration(text, out var duration))
        {
            return duration;
        }

        result.AddError($"\"{text}\" is no duration: write it as 90s, 10m, 2h, 3d or 00:01:30.");
        return null;
    }

    /// <summary>A duration without its sign, to the second.</summary>
    internal static string Write(TimeSpan duration) => TimeSpan.FromSeconds(Math.Floor(Math.Abs(duration.TotalSeconds))).ToString("c", CultureInfo.InvariantCulture);

    private static bool TryReadTime(string text, out DateTimeOffset time)
    {
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
        }

        var isTime = seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        time = isTime ? DateTimeOffset.FromUnixTimeSeconds(seconds) : default;
        return isTime;
    }

    private static bool TryReadDuration(string text, out TimeSpan duration)
    {
        TimeSpan? unit = text is [.., var letter]
            ? letter switch
            {
                's' => TimeSpan.FromSeconds(1),
                'm' => TimeSpan.FromMinutes(1),
                'h' => TimeSpan.FromHours(1),
                'd' => TimeSpan.FromDays(1),
                _ => null,
            }
            : null;
        if (unit is { } one && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            duration = one * count;
            return true;
        }

        return TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out duration) && duration >= TimeSpan.Zero;
    }
}
