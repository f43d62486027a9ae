using Bridge.Contracts;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Orders;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.WooCommerce;

/// <summary>
/// Orders (<see href="https://woocommerce.com/document/managing-orders/order-statuses/" />). Each event tells the whole order, and any change of it
/// is an event, often several: so all that the state says is told each time, and the order names the message of each fact.
/// </summary>
internal static class WooCommerceOrders
{
    public static EventTranslation Created(VerifiedEvent verified) => Translate(verified, isNew: true);

    public static EventTranslation Updated(VerifiedEvent verified) => Translate(verified, isNew: false);

    private static EventTranslation Translate(VerifiedEvent verified, bool isNew)
    {
        if (ProviderJson.Read(verified.Value, WooCommerceJson.Default.WooCommerceOrder) is not { } order
            || !DecimalMoney.TryRead(order.Total, order.Currency, out var total)
            || Lines(order) is not { } lines
            || WooCommercePayments.Refunds(order) is not { } refunds)
            return EventTranslation.Unreadable;
        if (order.Status is "auto-draft" or "checkout-draft" or "trash")
            return EventTranslation.None;
        if (isNew && order.Status is "cancelled" or "refunded")
            return EventTranslation.Mismatch;
        return EventTranslation.Of([
            .. isNew ? [Once(order, new OrderPlaced { Webhook = verified.Metadata, OrderId = order.Id, Lines = lines, Total = total, Contact = Buyer(order) })] : (Fact[])[],
            .. State(verified.Metadata, order, total, refunds),
        ]);
    }

    private static IEnumerable<Fact> State(WebhookMetadata metadata, WooCommerceOrder order, Money total, IReadOnlyList<KeyValuePair<string, Money>> refunds)
        => order.Status switch
        {
            "cancelled" => [Once(order, new OrderCancelled { Webhook = metadata, OrderId = order.Id })],
            "refunded" => [Once(order, WooCommercePayments.Full(metadata, order, total, refunds))],
            "failed" => [WooCommercePayments.Failed(metadata, order, total, Buyer(order))],
            _ => [.. Progress(metadata, order, total), .. WooCommercePayments.Parts(metadata, order, refunds)],
        };

    private static IEnumerable<Fact> Progress(WebhookMetadata metadata, WooCommerceOrder order, Money total)
    {
        if (Contact.FirstText(order.DatePaidGmt) is not null)
            yield return Once(order, new OrderPaid { Webhook = metadata, OrderId = order.Id, Total = total, Contact = Buyer(order) });
        if (order.Status is "completed")
            yield return Once(order, new OrderFulfilled { Webhook = metadata, OrderId = order.Id });
    }

    private static Fact Once(WooCommerceOrder order, IWebhookMessage message) => new(message, $"order {order.Id}");

    private static IReadOnlyList<OrderLine>? Lines(WooCommerceOrder order)
        => OrderLines.From(order.LineItems.OfType<WooCommerceLine>().Select(line => (line.Sku, line.Quantity)));

    private static ContactDetails? Buyer(WooCommerceOrder order)
        => Contact.From(order.Billing?.Email, $"{order.Billing?.FirstName} {order.Billing?.LastName}", order.Billing?.Phone);
}
