using System.Diagnostics.CodeAnalysis;
using Bridge.Contracts;

namespace Bridge.Webhooks.Providers.Reading;

/// <summary>Money of a provider that sends whole numbers: in the minor units of ISO 4217, but for currencies to which it gives decimals of its own.</summary>
internal sealed class WholeMoney(IReadOnlyDictionary<string, int> ownDecimals)
{
    /// <returns>False where it is negative, too large or no whole number of minor units.</returns>
    public bool TryRead(long amount, string? currency, [NotNullWhen(true)] out Money? money)
    {
        money = null;
        if (amount < 0 || !CurrencyCode.TryRead(currency, out var code))
            return false;
        var (up, down) = Factors(code);
        if (amount % down != 0 || amount / down > long.MaxValue / up)
            return false;
        money = new Money { Amount = amount / down * up, Currency = code };
        return true;
    }

    public long Write(Money money)
    {
        var (up, down) = Factors(money.Currency);
        return checked(money.Amount / up * down);
    }

    private (int Up, int Down) Factors(string code)
    {
        var iso = MinorUnit.Decimals(code);
        var difference = iso - ownDecimals.GetValueOrDefault(code, iso);
        return difference < 0 ? (1, Power(-difference)) : (Power(difference), 1);
    }

    private static int Power(int decimals)
    {
        var power = 1;
        for (var i = 0; i < decimals; i++)
            power *= 10;
        return power;
    }
}
