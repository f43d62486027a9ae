using System.Globalization;

namespace Bridge.Webhooks;

/// <summary>Times of RFC 3339, and with UTC for Z, as Ruby writes them (GitLab). An offset must be there: .NET would take a missing one for the machine's own.</summary>
internal static class Rfc3339
{
    // .NET counts time in units of 100 ns; what a sender tells beyond that is cut off.
    private const int MostFractionDigits = 7;
    private const int FractionStart = 20;

    private const string Utc = " UTC";

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd' 'HH:mm:ss.FFFFFFFK"];

    public static bool TryRead(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        if (text.EndsWith(Utc, StringComparison.Ordinal))
            text = $"{text[..^Utc.Length]}Z";
        var hasOffset = text is [.., 'Z'] or [.., '+' or '-', _, _, ':', _, _];
        return DateTimeOffset.TryParseExact(WithoutExcess(text), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time) && hasOffset;
    }

    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static ReadOnlySpan<char> WithoutExcess(ReadOnlySpan<char> text)
    {
        if (text.Length <= FractionStart || text[FractionStart - 1] is not '.')
            return text;
        var digits = text[FractionStart..].IndexOfAnyExceptInRange('0', '9');
        return digits <= MostFractionDigits ? text : string.Concat(text[..(FractionStart + MostFractionDigits)], text[(FractionStart + digits)..]);
    }
}
