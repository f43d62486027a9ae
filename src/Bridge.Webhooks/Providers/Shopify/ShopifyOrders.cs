using Bridge.Contracts;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Orders;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Shopify;

/// <summary>Orders: one body for every topic, so its state tells which topics can be true.</summary>
internal static class ShopifyOrders
{
    public static Translation Translate(VerifiedWebhook webhook, IdentifiedWebhook identified, string topic)
    {
        if (ProviderJson.Read(webhook, ShopifyJson.Default.ShopifyOrder) is not { } order
            || !DecimalMoney.TryRead(order.TotalPrice, order.Currency, out var total))
            return identified.Keep(WebhookReceivedReason.Unreadable);
        return topic switch
        {
            "orders/create" when order.CancelledAt is null && Lines(order) is { } lines => identified.Publish(Placed(order, lines, total, identified.Metadata)),
            "orders/paid" when order.FinancialStatus is "paid" => identified.Publish(Paid(order, total, identified.Metadata)),
            "orders/fulfilled" when order.FulfillmentStatus is "fulfilled"
                => identified.Publish(new OrderFulfilled { Webhook = identified.Metadata, OrderId = order.Id }),
            "orders/cancelled" when order.CancelledAt is not null
                => identified.Publish(new OrderCancelled { Webhook = identified.Metadata, OrderId = order.Id, Reason = order.CancelReason }),
            _ => identified.Keep(WebhookReceivedReason.TypeMismatch),
        };
    }

    private static OrderPlaced Placed(ShopifyOrder order, IReadOnlyList<OrderLine> lines, Money total, WebhookMetadata metadata)
        => new() { Webhook = metadata, OrderId = order.Id, Lines = lines, Total = total, Contact = Buyer(order) };

    private static OrderPaid Paid(ShopifyOrder order, Money total, WebhookMetadata metadata)
        => new() { Webhook = metadata, OrderId = order.Id, Total = total, Contact = Buyer(order) };

    /// <summary>One line for each SKU, in the order of the first; an order may name one twice, with other properties.</summary>
    private static List<OrderLine>? Lines(ShopifyOrder order)
    {
        var lines = new List<OrderLine>();
        foreach (var group in order.LineItems.OfType<ShopifyLine>().Where(line => line.Quantity > 0).GroupBy(line => Contact.FirstText(line.Sku)))
        {
            var quantity = group.Sum(line => (long)line.Quantity);
            if (quantity > int.MaxValue)
                return null;
            if (group.Key is { } sku)
                lines.Add(new OrderLine { Sku = sku, Quantity = (int)quantity });
        }

        return lines;
    }

    private static ContactDetails? Buyer(ShopifyOrder order)
        => Contact.From(
            Contact.FirstText(order.Email, order.Customer?.Email),
            Contact.FirstText(ShopifyCustomers.Name(order.Customer), ShopifyCustomers.Name(order.BillingAddress)),
            Contact.FirstText(order.Phone, order.Customer?.Phone, order.BillingAddress?.Phone));
}
