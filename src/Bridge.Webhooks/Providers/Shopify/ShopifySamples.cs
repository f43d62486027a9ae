using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Providers.Shopify.ShopifySampleText;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.Shopify;

internal static class ShopifySamples
{
    public static readonly IReadOnlyList<ISample> All =
    [
        Sample("orders/create", values => Order(values, "pending")),
        Sample("orders/paid", values => Order(values, "paid")),
        Sample("orders/fulfilled", values => Order(values, "paid", fulfillment: "fulfilled")),
        Sample("orders/cancelled", values => Order(values, "voided", cancelReason: "customer")),
        Sample("refunds/create", Refund),
        Sample("customers/create", Customer),
        Sample("customers/update", Customer),
        .. ShopifyStockSamples.All,
    ];

    private static string Order(SampleValues values, string financial, string? fulfillment = null, string? cancelReason = null) =>
        $$"""
        {
          "id": {{OrderId(values)}},
          "admin_graphql_api_id": "gid://shopify/Order/{{OrderId(values)}}",
          "cancel_reason": {{Nullable(cancelReason)}},
          "cancelled_at": {{(cancelReason is null ? "null" : Json(values.OccurredAt))}},
          "contact_email": {{Json(values.Email)}},
          "created_at": {{Json(values.OccurredAt)}},
          "currency": {{Json(values.Currency)}},
          "customer": {{Customer(values)}},
          "email": {{Json(values.Email)}},
          "financial_status": "{{financial}}",
          "fulfillment_status": {{Nullable(fulfillment)}},
          "line_items": [
            {{Lines(values)}}
          ],
          "name": "#1001",
          "note": null,
          "order_number": 1001,
          "phone": null,
          "test": true,
          "total_price": "{{Price(values)}}",
          "updated_at": {{Json(values.OccurredAt)}}
        }
        """;

    private static string Refund(SampleValues values) =>
        $$"""
        {
          "id": {{Digits(values.EventId)}},
          "admin_graphql_api_id": "gid://shopify/Refund/{{Digits(values.EventId)}}",
          "order_id": {{OrderId(values)}},
          "created_at": {{Json(values.OccurredAt)}},
          "note": null,
          "processed_at": {{Json(values.OccurredAt)}},
          "refund_line_items": [],
          "restock": true,
          "transactions": [
            {
              "id": {{Digits($"{values.EventId} refund")}},
              "amount": "{{Price(values)}}",
              "currency": {{Json(values.Currency)}},
              "gateway": "shopify_payments",
              "kind": "refund",
              "order_id": {{OrderId(values)}},
              "parent_id": {{Digits($"{values.OrderId} payment")}},
              "status": "success"
            }
          ]
        }
        """;

    private static string Customer(SampleValues values) =>
        $$"""
        {
            "id": {{Digits(values.Email)}},
            "admin_graphql_api_id": "gid://shopify/Customer/{{Digits(values.Email)}}",
            "created_at": {{Json(values.OccurredAt)}},
            "email": {{Json(values.Email)}},
            "first_name": {{Json(values.FirstName)}},
            "last_name": {{Json(values.LastName)}},
            "note": null,
            "phone": null,
            "state": "disabled",
            "updated_at": {{Json(values.OccurredAt)}},
            "verified_email": true
          }
        """;
}
