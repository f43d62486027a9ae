using Bridge.Contracts.Orders;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Shopify;

/// <summary>Fulfilments: what is sent of an order (<see href="https://shopify.dev/docs/api/admin-rest/latest/resources/fulfillment" />).</summary>
internal static class ShopifyFulfillments
{
    /// <summary>Body and state of a new one are those of a changed one too, so the fulfilment itself names the message: it is made once.</summary>
    public static EventTranslation Created(ShopifyWebhook webhook)
    {
        if (webhook.Body is not ShopifyFulfillment fulfillment)
            return EventTranslation.Unreadable;
        if (fulfillment.Status is "cancelled" || OrderLines.From(fulfillment.LineItems.OfType<ShopifyLine>().Select(line => (line.Sku, line.Quantity))) is not { } lines)
            return EventTranslation.Mismatch;
        return EventTranslation.Once(
            new ShipmentCreated
            {
                Webhook = webhook.Metadata,
                ShipmentId = fulfillment.Id,
                OrderId = fulfillment.OrderId,
                Lines = lines,
                Tracking = Tracking(fulfillment),
            },
            $"shipment {fulfillment.Id}");
    }

    public static EventTranslation Changed(ShopifyWebhook webhook)
        => webhook.Body is ShopifyFulfillment fulfillment
            ? EventTranslation.Of(new ShipmentChanged
            {
                Webhook = webhook.Metadata,
                ShipmentId = fulfillment.Id,
                OrderId = fulfillment.OrderId,
                Status = Contact.FirstText(fulfillment.Status),
                Transit = Contact.FirstText(fulfillment.ShipmentStatus),
                Tracking = Tracking(fulfillment),
            })
            : EventTranslation.Unreadable;

    private static ShipmentTracking Tracking(ShopifyFulfillment fulfillment) => new()
    {
        Carrier = Contact.FirstText(fulfillment.TrackingCompany),
        Numbers = [.. (fulfillment.TrackingNumbers ?? []).Where(number => !string.IsNullOrWhiteSpace(number)).OfType<string>()],
        Url = Contact.FirstText(fulfillment.TrackingUrl),
    };
}
