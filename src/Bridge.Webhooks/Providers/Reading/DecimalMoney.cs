using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Bridge.Contracts;

namespace Bridge.Webhooks.Providers.Reading;

/// <summary>Money that travels as decimal text, to minor units and back, exactly.</summary>
internal static class DecimalMoney
{
    /// <returns>False unless it is digits with at most one point, and no digit is lost.</returns>
    public static bool TryRead(string? text, string? currency, [NotNullWhen(true)] out Money? money)
    {
        money = null;
        const NumberStyles Plain = NumberStyles.AllowDecimalPoint;
        // A decimal holds 28 digits exactly; longer text would be rounded.
        if (text is not { Length: > 0 and <= 28 } || !CurrencyCode.TryRead(currency, out var code)
            || !decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var amount))
            return false;

        for (var i = MinorUnit.Decimals(code); i > 0 && amount <= long.MaxValue; i--)
            amount *= 10;
        if (amount > long.MaxValue || decimal.Truncate(amount) != amount)
            return false;
        money = new Money { Amount = (long)amount, Currency = code };
        return true;
    }

    public static string Write(Money money)
    {
        var decimals = MinorUnit.Decimals(money.Currency);
        var amount = new decimal(money.Amount);
        for (var i = 0; i < decimals; i++)
            amount /= 10;
        return amount.ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }
}
