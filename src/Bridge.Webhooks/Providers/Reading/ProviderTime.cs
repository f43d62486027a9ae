using System.Buffers.Text;

namespace Bridge.Webhooks.Providers.Reading;

/// <summary>Times as providers write them.</summary>
internal static class ProviderTime
{
    private const int ShortestWithOffset = 20;

    private static readonly long MostSeconds = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public static DateTimeOffset? FromUnixSeconds(long seconds)
        => seconds >= 0 && seconds <= MostSeconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>RFC 3339 with an offset: a time without one would be read in the receiver's own zone.</summary>
    public static DateTimeOffset? FromText(ReadOnlySpan<byte> text)
    {
        var hasOffset = text.Length >= ShortestWithOffset && (text[^1] == (byte)'Z' || (text[^3] == (byte)':' && text[^6] is (byte)'+' or (byte)'-'));
        return hasOffset && Utf8Parser.TryParse(text, out DateTimeOffset time, out var consumed, 'O') && consumed == text.Length ? time : null;
    }
}
