using System.Globalization;
using Bridge.Contracts;

namespace Bridge.SlackNotify.Wording;

/// <summary>Writes an amount as people read it.</summary>
internal static class MoneyText
{
    /// <summary>The amount with as many decimals as its currency has, and the code: <c>12.50 EUR</c>, <c>1250 JPY</c>.</summary>
    internal static string Of(Money money)
    {
        var decimals = MinorUnit.Decimals(money.Currency);
        var amount = money.Amount / (decimal)Math.Pow(10, decimals);
        return $"{amount.ToString($"F{decimals}", CultureInfo.InvariantCulture)} {Mrkdwn.Escape(money.Currency)}";
    }
}
