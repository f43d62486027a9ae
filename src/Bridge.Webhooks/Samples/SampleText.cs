using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bridge.Webhooks.Samples;

/// <summary>Values as JSON, for bodies that are written as text.</summary>
internal static class SampleText
{
    /// <summary>A JSON string, quotes included.</summary>
    public static string Json(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>RFC 3339 in UTC, quotes included.</summary>
    public static string Json(DateTimeOffset time) => $"\"{Rfc3339.Write(time)}\"";

    /// <summary>A value in a form of <c>application/x-www-form-urlencoded</c>.</summary>
    public static string FormValue(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    /// <summary>Hexadecimal digits that always follow from the same text: for ids that nobody looks at.</summary>
    public static string Hex(string text, int digits) => Convert.ToHexStringLower(SHA512.HashData(Encoding.UTF8.GetBytes(text)))[..digits];

    /// <summary>A UUID that always follows from the same text.</summary>
    public static string Uuid(string text) => Guid.ParseExact(Hex(text, 32), "N").ToString();

    /// <summary>Up to 15 decimal digits that always follow from the same text.</summary>
    public static string Digits(string text)
        => (BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text))) % 900_000_000_000 + 100_000_000_000).ToString(CultureInfo.InvariantCulture);
}
