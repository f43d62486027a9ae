using Bridge.Contracts.Alerts;
using Bridge.Contracts.Forms;
using Bridge.Contracts.Inventory;
using Bridge.Contracts.Orders;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Mapping;

/// <summary>What the types of contracts do not say of their members.</summary>
internal static class MemberRules
{
    /// <summary>Text that nobody looks up: it need not fit an index.</summary>
    private static readonly HashSet<(Type Contract, string Member)> FreeText =
    [
        (typeof(AlertRaised), nameof(AlertRaised.Title)),
        (typeof(AlertRaised), nameof(AlertRaised.Url)),
        (typeof(AlertResolved), nameof(AlertResolved.Title)),
        (typeof(AlertResolved), nameof(AlertResolved.Url)),
        (typeof(FormSubmitted), nameof(FormSubmitted.Message)),
        (typeof(ShipmentTracking), nameof(ShipmentTracking.Url)),
    ];

    /// <summary>Numbers that begin elsewhere than at 0.</summary>
    private static readonly Dictionary<(Type Contract, string Member), long> Begins = new()
    {
        [(typeof(OrderLine), nameof(OrderLine.Quantity))] = 1,
        [(typeof(StockLevelReported), nameof(StockLevelReported.Available))] = int.MinValue,
    };

    /// <summary>The longest text in characters.</summary>
    public static int Longest(Type contract, string member)
        => FreeText.Contains((contract, member)) ? LongTextConverter.Longest : TextConverter.LongestIndexed;

    /// <summary>The least number.</summary>
    public static long Least(Type contract, string member) => Begins.GetValueOrDefault((contract, member));
}
