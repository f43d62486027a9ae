using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Providers.Shopify.ShopifySampleText;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.Shopify;

/// <summary>What is sent, what there is to sell, and what was deleted.</summary>
internal static class ShopifyStockSamples
{
    public static readonly IReadOnlyList<ISample> All =
    [
        Sample("fulfillments/create", values => Fulfillment(values, "null")),
        Sample("fulfillments/update", values => Fulfillment(values, "\"in_transit\"")),
        Sample("products/create", Product),
        Sample("products/update", Product),
        Sample("products/delete", values => $$"""{ "id": {{Digits($"{values.EventId} product")}} }"""),
        Sample("inventory_levels/update", StockLevel),
        Sample("customers/delete", DeletedCustomer),
    ];

    private static string Fulfillment(SampleValues values, string transit) =>
        $$"""
        {
          "id": {{Digits($"{values.OrderId} shipment")}},
          "admin_graphql_api_id": "gid://shopify/Fulfillment/{{Digits($"{values.OrderId} shipment")}}",
          "created_at": {{Json(values.OccurredAt)}},
          "email": {{Json(values.Email)}},
          "line_items": [
            {{Lines(values)}}
          ],
          "location_id": {{Digits("warehouse")}},
          "name": "#1001.1",
          "order_id": {{OrderId(values)}},
          "service": "manual",
          "shipment_status": {{transit}},
          "status": "success",
          "tracking_company": "Parcel Post",
          "tracking_number": {{Json($"PP{Digits(values.OrderId)}")}},
          "tracking_numbers": [{{Json($"PP{Digits(values.OrderId)}")}}],
          "tracking_url": {{Json($"https://parcel-post.example/{Digits(values.OrderId)}")}},
          "updated_at": {{Json(values.OccurredAt)}}
        }
        """;

    private static string Product(SampleValues values) =>
        $$"""
        {
          "id": {{Digits($"{values.EventId} product")}},
          "admin_graphql_api_id": "gid://shopify/Product/{{Digits($"{values.EventId} product")}}",
          "created_at": {{Json(values.OccurredAt)}},
          "handle": "blue-mug",
          "product_type": "Kitchen",
          "status": "active",
          "title": "Blue mug",
          "updated_at": {{Json(values.OccurredAt)}},
          "variants": [
            {{string.Join(",\n    ", values.Lines.Select(line => Variant(values, line.Sku)))}}
          ]
        }
        """;

    private static string Variant(SampleValues values, string sku)
        => $$"""{ "id": {{Digits(sku)}}, "inventory_item_id": {{Digits($"{sku} item")}}, "price": "{{Price(values)}}", "sku": {{Json(sku)}}, "title": "Default" }""";

    private static string StockLevel(SampleValues values) =>
        $$"""
        {
          "inventory_item_id": {{Digits($"{values.EventId} item")}},
          "location_id": {{Digits("warehouse")}},
          "admin_graphql_api_id": "gid://shopify/InventoryLevel/{{Digits("warehouse")}}?inventory_item_id={{Digits($"{values.EventId} item")}}",
          "available": 42,
          "updated_at": {{Json(values.OccurredAt)}}
        }
        """;

    private static string DeletedCustomer(SampleValues values) =>
        $$"""
        {
          "id": {{Digits(values.Email)}},
          "admin_graphql_api_id": "gid://shopify/Customer/{{Digits(values.Email)}}",
          "addresses": [],
          "phone": null,
          "tax_exemptions": []
        }
        """;
}
