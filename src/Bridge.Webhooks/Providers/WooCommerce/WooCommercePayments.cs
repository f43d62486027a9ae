using Bridge.Contracts;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Payments;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.WooCommerce;

/// <summary>What an order says of money: that it failed to come, or went back, in parts or all of it.</summary>
internal static class WooCommercePayments
{
    /// <returns>The refunds by their id; null where one cannot be read.</returns>
    public static IReadOnlyList<KeyValuePair<string, Money>>? Refunds(WooCommerceOrder order)
    {
        var refunds = new List<KeyValuePair<string, Money>>();
        foreach (var refund in (order.Refunds ?? []).OfType<WooCommerceRefund>())
        {
            if (!DecimalMoney.TryRead(refund.Total is ['-', .. var amount] ? amount : refund.Total, order.Currency, out var money))
                return null;
            refunds.Add(new(refund.Id, money));
        }

        return refunds;
    }

    /// <summary>Refunds of a part, each named by itself.</summary>
    public static IEnumerable<Fact> Parts(WebhookMetadata metadata, WooCommerceOrder order, IReadOnlyList<KeyValuePair<string, Money>> refunds)
        => refunds.Select(refund => new Fact(
            new PaymentRefunded { Webhook = metadata, PaymentId = PaymentId(order) ?? refund.Key, OrderId = order.Id, Amount = refund.Value, IsFull = false },
            $"refund {refund.Key}"));

    /// <summary>All of the money went back: that is the order's status.</summary>
    public static PaymentRefunded Full(WebhookMetadata metadata, WooCommerceOrder order, Money total, IReadOnlyList<KeyValuePair<string, Money>> refunds)
        => new() { Webhook = metadata, PaymentId = PaymentId(order) ?? order.Id, OrderId = order.Id, Amount = Sum(refunds) ?? total, IsFull = true };

    /// <summary>Not named by the order: it may fail again.</summary>
    public static Fact Failed(WebhookMetadata metadata, WooCommerceOrder order, Money total, ContactDetails? buyer)
        => new(new PaymentFailed { Webhook = metadata, PaymentId = PaymentId(order) ?? order.Id, OrderId = order.Id, Amount = total, Contact = buyer });

    private static string? PaymentId(WooCommerceOrder order) => Contact.FirstText(order.TransactionId);

    /// <returns>Null where there is no refund, or more than can be counted.</returns>
    private static Money? Sum(IReadOnlyList<KeyValuePair<string, Money>> refunds)
    {
        var sum = refunds.Aggregate(default(Int128), (sum, refund) => sum + refund.Value.Amount);
        return refunds.Count > 0 && sum <= long.MaxValue ? refunds[0].Value with { Amount = (long)sum } : null;
    }
}
