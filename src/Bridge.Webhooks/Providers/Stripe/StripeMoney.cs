using System.Diagnostics.CodeAnalysis;
using Bridge.Contracts;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>
/// Stripe's amounts are whole numbers whose decimals are those of ISO 4217, but for three currencies
/// (<see href="https://docs.stripe.com/currencies#special-cases" />).
/// </summary>
internal static class StripeMoney
{
    private static readonly Dictionary<string, int> OwnDecimals = new() { ["ISK"] = 2, ["UGX"] = 2, ["MGA"] = 0 };

    /// <returns>False where it is negative, too large or no whole number of minor units.</returns>
    public static bool TryRead(long amount, string? currency, [NotNullWhen(true)] out Money? money)
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

    public static long Write(Money money)
    {
        var (up, down) = Factors(money.Currency);
        return checked(money.Amount / up * down);
    }

    private static (int Up, int Down) Factors(string code)
    {
        var iso = MinorUnit.Decimals(code);
        var difference = iso - OwnDecimals.GetValueOrDefault(code, iso);
        return difference switch { < 0 => (1, 100), > 0 => (100, 1), _ => (1, 1) };
    }
}
