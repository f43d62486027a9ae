using System.Diagnostics.CodeAnalysis;
using Bridge.Contracts;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Adyen;

/// <summary>Adyen's amounts (<see href="https://docs.adyen.com/development-resources/currency-codes/" />).</summary>
internal static class AdyenMoney
{
    private static readonly WholeMoney Amounts = new(new Dictionary<string, int> { ["CLP"] = 2, ["CVE"] = 0, ["IDR"] = 0, ["ISK"] = 2 });

    /// <returns>False where it is negative, too large or no whole number of minor units.</returns>
    public static bool TryRead(long amount, string? currency, [NotNullWhen(true)] out Money? money) => Amounts.TryRead(amount, currency, out money);

    public static long Write(Money money) => Amounts.Write(money);
}
