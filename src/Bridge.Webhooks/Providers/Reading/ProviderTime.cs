using System.Text.Json;

namespace Bridge.Webhooks.Providers.Reading;

/// <summary>Times as providers write them.</summary>
internal static class ProviderTime
{
    private const int Longest = 40;

    private static readonly long MostSeconds = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public static DateTimeOffset? FromUnixSeconds(long seconds)
        => seconds >= 0 && seconds <= MostSeconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    public static DateTimeOffset? FromText(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped || reader.HasValueSequence || reader.ValueSpan.Length > Longest)
            return null;
        Span<char> text = stackalloc char[Longest];
        return Rfc3339.TryRead(text[..reader.CopyString(text)], out var time) ? time : null;
    }
}
