using System.Diagnostics.CodeAnalysis;

namespace Bridge.Webhooks.Providers.Reading;

/// <summary>Currency codes and the decimals of their minor unit (ISO 4217, list one).</summary>
internal static class CurrencyCode
{
    private const int UsualDecimals = 2;

    private static readonly Dictionary<string, int> Unusual = new()
    {
        ["BIF"] = 0, ["CLP"] = 0, ["DJF"] = 0, ["GNF"] = 0, ["ISK"] = 0, ["JPY"] = 0, ["KMF"] = 0, ["KRW"] = 0, ["PYG"] = 0,
        ["RWF"] = 0, ["UGX"] = 0, ["UYI"] = 0, ["VND"] = 0, ["VUV"] = 0, ["XAF"] = 0, ["XOF"] = 0, ["XPF"] = 0,
        ["BHD"] = 3, ["IQD"] = 3, ["JOD"] = 3, ["KWD"] = 3, ["LYD"] = 3, ["OMR"] = 3, ["TND"] = 3,
        ["CLF"] = 4, ["UYW"] = 4,
    };

    public static bool TryRead(string? text, [NotNullWhen(true)] out string? code)
    {
        code = text is { Length: 3 } && text.All(char.IsAsciiLetter) ? text.ToUpperInvariant() : null;
        return code is not null;
    }

    public static int Decimals(string code) => Unusual.GetValueOrDefault(code, UsualDecimals);
}
