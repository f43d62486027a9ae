using System.Globalization;

namespace Bridge.Webhooks;

/// <summary>Times of RFC 3339. An offset must be there: .NET would take a missing one for the machine's own.</summary>
internal static class Rfc3339
{
    // .NET counts time in units of 100 ns; what a sender tells beyond that is cut off.
    private const int MostFractionDigits = 7;
    private const int FractionStart = 20;

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd' 'HH:mm:ss.FFFFFFFK"];

    public static bool TryRead(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
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
