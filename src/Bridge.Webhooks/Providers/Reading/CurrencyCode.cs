using System.Diagnostics.CodeAnalysis;

namespace Bridge.Webhooks.Providers.Reading;

/// <summary>Currency codes as ISO 4217 writes them.</summary>
internal static class CurrencyCode
{
    public static bool TryRead(string? text, [NotNullWhen(true)] out string? code)
    {
        code = text is { Length: 3 } && text.All(char.IsAsciiLetter) ? text.ToUpperInvariant() : null;
        return code is not null;
    }
}
