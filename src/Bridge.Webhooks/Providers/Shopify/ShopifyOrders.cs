using Bridge.Contracts;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Orders;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Shopify;

/// <summary>Orders: one body for every topic, so its state tells which topics can be true.</summary>
internal static class ShopifyOrders
{
    public static EventTranslation Placed(ShopifyWebhook webhook) => Translate(webhook, static (order, total, metadata) =>
        order.CancelledAt is null && OrderLines.From(order.LineItems.OfType<ShopifyLine>().Select(line => (line.Sku, line.Quantity))) is { } lines
            ? new OrderPlaced { Webhook = metadata, OrderId = order.Id, Lines = lines, Total = total, Contact = Buyer(order) }
            : null);

    public static EventTranslation Paid(ShopifyWebhook webhook) => Translate(webhook, static (order, total, metadata) =>
        order.FinancialStatus is "paid" ? new OrderPaid { Webhook = metadata, OrderId = order.Id, Total = total, Contact = Buyer(order) } : null);

    public static EventTranslation Fulfilled(ShopifyWebhook webhook) => Translate(webhook, static (order, _, metadata) =>
        order.FulfillmentStatus is "fulfilled" ? new OrderFulfilled { Webhook = metadata, OrderId = order.Id } : null);

    public static EventTranslation Cancelled(ShopifyWebhook webhook) => Translate(webhook, static (order, _, metadata) =>
        order.CancelledAt is not null ? new OrderCancelled { Webhook = metadata, OrderId = order.Id, Reason = order.CancelReason } : null);

    private static EventTranslation Translate(ShopifyWebhook webhook, Func<ShopifyOrder, Money, WebhookMetadata, IWebhookMessage?> message)
    {
        if (webhook.Body is not ShopifyOrder order || !DecimalMoney.TryRead(order.TotalPrice, order.Currency, out var total))
            return EventTranslation.Unreadable;
        return message(order, total, webhook.Metadata) is { } told ? EventTranslation.Of(told) : EventTranslation.Mismatch;
    }

    private static ContactDetails? Buyer(ShopifyOrder order)
        => Contact.From(
            Contact.FirstText(order.Email, order.Customer?.Email),
            Contact.FirstText(ShopifyCustomers.Name(order.Customer), ShopifyCustomers.Name(order.BillingAddress)),
            Contact.FirstText(order.Phone, order.Customer?.Phone, order.BillingAddress?.Phone));
}
