using System.Text.Json;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Providers.Reading;

/// <summary>JSON of any shape, which the provider's customer wrote.</summary>
internal static class FreeData
{
    private const int Longest = 512;

    /// <summary>The text of a member, or the digits of a whole number; null where there is none that every consumer can store.</summary>
    public static string? Text(JsonElement? data, string member)
        => data is { } found && JsonPointer.Name(found, $"/{member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}") is { } text
           && text.Length <= Longest && !text.Contains('\0', StringComparison.Ordinal)
            ? Contact.FirstText(text)
            : null;
}
