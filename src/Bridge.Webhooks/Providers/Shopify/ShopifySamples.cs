using Bridge.Contracts;
using Bridge.Contracts.Orders;
using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Samples;
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
    ];

    private static TextSample Sample(string topic, Func<SampleValues, string> body) => new("shopify", topic, body, values => new WebhookHeaders
    {
        { "X-Shopify-Topic", topic },
        { "X-Shopify-Shop-Domain", "blue-kettle.myshopify.com" },
        { "X-Shopify-API-Version", "2026-01" },
        { "X-Shopify-Event-Id", values.EventId },
        { "X-Shopify-Webhook-Id", $"{values.EventId}-{topic.Replace('/', '-')}" },
    });

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
            {{string.Join(",\n    ", values.Lines.Select((line, place) => Line(values, line, place)))}}
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

    private static string Line(SampleValues values, OrderLine line, int place)
        => $$"""{ "id": {{Digits($"{values.OrderId} {place}")}}, "name": {{Json($"Article {line.Sku}")}}, "quantity": {{line.Quantity}}, "sku": {{Json(line.Sku)}} }""";

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

    private static string OrderId(SampleValues values)
        => values.OrderId.Length is > 0 and <= 18 && values.OrderId.All(char.IsAsciiDigit) && values.OrderId[0] != '0'
            ? values.OrderId
            : throw new ArgumentException($"Shopify's order ids are numbers of 1 to 18 digits; '{values.OrderId}' is none.");

    private static string Price(SampleValues values) => DecimalMoney.Write(new Money { Amount = values.Amount, Currency = values.Currency });

    private static string Nullable(string? text) => text is null ? "null" : Json(text);
}
