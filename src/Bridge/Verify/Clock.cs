using System.Globalization;

namespace Bridge.Verify;

/// <summary>Times and durations as people write them.</summary>
internal static class Clock
{
    /// <summary>Reads RFC 3339, in UTC where it names no offset, or seconds since 1970.</summary>
    internal static bool TryRead(string text, out DateTimeOffset time)
    {
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
        }

        var isTime = seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        time = isTime ? DateTimeOffset.FromUnixTimeSeconds(seconds) : default;
        return isTime;
    }

    /// <summary>A duration without its sign, to the second.</summary>
    internal static string Write(TimeSpan duration) => TimeSpan.FromSeconds(Math.Floor(Math.Abs(duration.TotalSeconds))).ToString("c", CultureInfo.InvariantCulture);
}
