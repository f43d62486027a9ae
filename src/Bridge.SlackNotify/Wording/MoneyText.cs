using System.Globalization;
using Bridge.Contracts;

namespace Bridge.SlackNotify.Wording;

/// <summary>Writes an amount as people read it.</summary>
internal static class MoneyText
{
    private const int UsualDecimals = 2;

    // ISO 4217 list one: the currencies whose minor unit is not a hundredth
    // (https://www.six-group.com/en/products-services/financial-information/data-standards.html).
    private static readonly Dictionary<string, int> Unusual = new(StringComparer.Ordinal)
    {
        ["BIF"] = 0, ["CLP"] = 0, ["DJF"] = 0, ["GNF"] = 0, ["ISK"] = 0, ["JPY"] = 0, ["KMF"] = 0, ["KRW"] = 0,
        ["PYG"] = 0, ["RWF"] = 0, ["UGX"] = 0, ["UYI"] = 0, ["VND"] = 0, ["VUV"] = 0, ["XAF"] = 0, ["XOF"] = 0, ["XPF"] = 0,
        ["BHD"] = 3, ["IQD"] = 3, ["JOD"] = 3, ["KWD"] = 3, ["LYD"] = 3, ["OMR"] = 3, ["TND"] = 3,
        ["CLF"] = 4, ["UYW"] = 4,
    };

    /// <summary>The amount with as many decimals as its currency has, and the code: <c>12.50 EUR</c>, <c>1250 JPY</c>.</summary>
    internal static string Of(Money money)
    {
        var decimals = Decimals(money.Currency);
        var amount = money.Amount / (decimal)Math.Pow(10, decimals);
        return $"{amount.ToString($"F{decimals}", CultureInfo.InvariantCulture)} {Mrkdwn.Escape(money.Currency)}";
    }

    internal static int Decimals(string currency) => Unusual.GetValueOrDefault(currency, UsualDecimals);
}
