using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Bridge.Contracts;

namespace Bridge.Webhooks.Providers.Reading;

/// <summary>Money that travels in minor units, as a number or as its digits.</summary>
internal static class MinorMoney
{
    /// <returns>False where it is negative or in no currency.</returns>
    public static bool TryRead(long amount, string? currency, [NotNullWhen(true)] out Money? money)
    {
        money = amount >= 0 && CurrencyCode.TryRead(currency, out var code) ? new Money { Amount = amount, Currency = code } : null;
        return money is not null;
    }

    /// <returns>False unless it is digits and nothing else.</returns>
    public static bool TryRead(string? digits, string? currency, [NotNullWhen(true)] out Money? money)
    {
        money = null;
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && TryRead(amount, currency, out money);
    }

    public static string Write(Money money) => money.Amount.ToString(CultureInfo.InvariantCulture);
}
