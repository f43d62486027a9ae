using System.Diagnostics.CodeAnalysis;
using Bridge.Contracts;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>Stripe's amounts (<see href="https://docs.stripe.com/currencies#special-cases" />).</summary>
internal static class StripeMoney
{
    private static readonly WholeMoney Amounts = new(new Dictionary<string, int> { ["ISK"] = 2, ["UGX"] = 2, ["MGA"] = 0 });

    /// <returns>False where it is negative, too large or no whole number of minor units.</returns>
    public static bool TryRead(long amount, string? currency, [NotNullWhen(true)] out Money? money) => Amounts.TryRead(amount, currency, out money);

    public static long Write(Money money) => Amounts.Write(money);
}
